package id.tanggap.account.application.handover;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.config.HandoverConfig;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.handover.Handover;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Takes a handover from the checklist to its end. When the credentials are renewed, or the handover
 * is forced, three things happen in one transaction: the outgoing appointment gives no access any
 * more, the control level of the account falls to L0, and everybody who has to know is told.
 */
@ApplicationScoped
public class AdvanceHandover {
  private final EnterHandover enter;
  private final Handovers handovers;
  private final CredentialRotations rotations;
  private final SeverAccess sever;
  private final Identities identities;
  private final History history;
  private final HandoverConfig config;
  private final Clock clock;

  AdvanceHandover(
      EnterHandover enter,
      Handovers handovers,
      CredentialRotations rotations,
      SeverAccess sever,
      Identities identities,
      History history,
      HandoverConfig config,
      Clock clock) {
    this.enter = enter;
    this.handovers = handovers;
    this.rotations = rotations;
    this.sever = sever;
    this.identities = identities;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  /** The credentials are renewed. */
  @WithTransaction
  public Uni<Handover> rotate(HandoverCommand command) {
    Instant now = clock.instant();
    return enter
        .handle(command)
        .flatMap(
            entered -> {
              Handover handover = entered.handover();
              return replaced(handover)
                  .flatMap(
                      replaced -> {
                        Map<String, Object> before = HandoverRecords.kept(handover);
                        handover.rotate(
                            entered.checklist(), replaced, entered.who(), config.timeLimit(), now);
                        return sever.handle(handover, "ROTATED", before, command.actor(), now);
                      });
            });
  }

  /** Two coordinators take the account over without the outgoing person; one call each. */
  @WithTransaction
  public Uni<Handover> force(HandoverCommand command, String reason) {
    Instant now = clock.instant();
    return enter
        .handle(command)
        .flatMap(
            entered -> {
              Handover handover = entered.handover();
              Map<String, Object> before = HandoverRecords.kept(handover);
              boolean forced = handover.force(reason, entered.who(), config.timeLimit(), now);
              return forced
                  ? sever.handle(handover, "FORCED", before, command.actor(), now)
                  : noted(handover, "FORCE_ASKED", before, command.actor(), now);
            });
  }

  /** Control was proven anew. */
  @WithTransaction
  public Uni<Handover> renewProof(HandoverCommand command) {
    Instant now = clock.instant();
    return enter
        .handle(command)
        .flatMap(
            entered -> {
              Handover handover = entered.handover();
              Instant since = handover.rotatedAt() == null ? now : handover.rotatedAt();
              return handovers
                  .proofAfter(handover.region(), handover.accountId(), since)
                  .flatMap(
                      proof -> {
                        Map<String, Object> before = HandoverRecords.kept(handover);
                        handover.renewProof(proof, entered.who(), config.timeLimit(), now);
                        return noted(handover, "PROOF_RENEWED", before, command.actor(), now);
                      });
            });
  }

  /** Everything is done; who took part only for the handover needs no user for it any more. */
  @WithTransaction
  public Uni<Handover> complete(HandoverCommand command) {
    Instant now = clock.instant();
    return enter
        .handle(command)
        .flatMap(
            entered -> {
              Handover handover = entered.handover();
              Map<String, Object> before = HandoverRecords.kept(handover);
              handover.complete(entered.who(), config.timeLimit(), now);
              return handovers
                  .flush()
                  .flatMap(
                      done ->
                          identities.ask(
                              handover.region(), List.of(handover.incomingPersonId()), now))
                  .flatMap(done -> noted(handover, "COMPLETED", before, command.actor(), now));
            });
  }

  private Uni<Boolean> replaced(Handover handover) {
    return rotations.allReplacedSince(handover.region(), handover.accountId(), handover.openedAt());
  }

  private Uni<Handover> noted(
      Handover handover, String action, Map<String, Object> before, Actor actor, Instant now) {
    return handovers
        .flush()
        .flatMap(
            done ->
                history.record(
                    List.of(HandoverRecords.change(handover, action, before, actor, now))))
        .replaceWith(handover);
  }
}
