package id.tanggap.account.application.handover;

import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.handover.Checklist;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverSide;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds out who somebody is in a handover, and locks it for what they are about to do. */
@ApplicationScoped
public class EnterHandover {
  private final Handovers handovers;
  private final Identities identities;
  private final Units units;
  private final OfficialAccounts accounts;

  EnterHandover(
      Handovers handovers, Identities identities, Units units, OfficialAccounts accounts) {
    this.handovers = handovers;
    this.identities = identities;
    this.units = units;
    this.accounts = accounts;
  }

  /** A locked handover, and as what the caller takes part. */
  public record Entered(
      Handover handover, Checklist checklist, Unit unit, Handover.Participant who) {}

  /**
   * The handover.
   *
   * @throws NotFound as failure when there is none that the caller may know of
   */
  Uni<Entered> handle(HandoverCommand command) {
    String region = command.sight().region();
    return identities
        .personOf(region, command.actor().id())
        .flatMap(
            person ->
                handovers
                    .lock(region, command.id())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("handover", command.id()))
                    .flatMap(handover -> entered(command, handover, person)));
  }

  /** What the account takes with it when it ends is not worked on, also before it has lapsed. */
  private Uni<Void> live(Handover handover) {
    return handover.step().ended()
        ? Uni.createFrom().voidItem() // the refusal of the step tells more
        : accounts
            .find(handover.region(), handover.accountId())
            .invoke(Handover::requireLive)
            .replaceWithVoid();
  }

  private Uni<Entered> entered(HandoverCommand command, Handover handover, UUID person) {
    HandoverSide side = handover.sideOf(person);
    return units
        .required(handover.region(), handover.unitId())
        .invoke(
            unit -> {
              if (side == null && !command.sight().covers(unit.path())) {
                throw new NotFound("handover", command.id());
              }
              command.precondition().accept(handover);
            })
        .flatMap(
            unit ->
                handovers
                    .ticks(handover.region(), List.of(handover.id()))
                    .map(
                        ticks ->
                            new Entered(
                                handover,
                                new Checklist(ticks),
                                unit,
                                new Handover.Participant(
                                    command.actor(), side, command.coordinator()))))
        .call(entered -> live(handover));
  }
}
