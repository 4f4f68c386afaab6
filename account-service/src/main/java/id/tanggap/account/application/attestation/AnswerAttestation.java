package id.tanggap.account.application.attestation;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.Scope;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.attestation.Attestation;
import id.tanggap.account.domain.attestation.AttestationAnswer;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.AccountAction;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Retirement;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A unit says what shall become of its account. "Retire" also asks for the retirement, which
 * somebody else then decides; the other answers change nothing but the question.
 */
@ApplicationScoped
public class AnswerAttestation {
  private final Attestations attestations;
  private final OfficialAccounts accounts;
  private final Units units;
  private final Regions regions;
  private final History history;
  private final RegistryEvents events;
  private final Clock clock;

  AnswerAttestation(
      Attestations attestations,
      OfficialAccounts accounts,
      Units units,
      Regions regions,
      History history,
      RegistryEvents events,
      Clock clock) {
    this.attestations = attestations;
    this.accounts = accounts;
    this.units = units;
    this.regions = regions;
    this.history = history;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The answer.
   *
   * @param scope units that the actor serves
   * @param actor who signs
   * @param precondition throws when the attestation is not as the caller last saw it
   */
  public record Command(
      Scope scope,
      UUID id,
      Actor actor,
      AttestationAnswer answer,
      String note,
      Consumer<Attestation> precondition) {}

  private record Case(Attestation attestation, OfficialAccount account, Unit owner) {}

  /** Takes the answer and gives the attestation as it then stands. */
  @WithTransaction
  public Uni<Attestations.View> handle(Command command) {
    Instant now = clock.instant();
    String region = command.scope().region();
    return regions
        .required(region)
        .map(known -> known.dayOf(now))
        .flatMap(
            today ->
                mine(command)
                    .call(
                        found ->
                            attestations
                                .otherOverdue(region, found.account().id(), command.id())
                                .flatMap(others -> take(command, found, others, today, now))))
        .flatMap(found -> attestations.view(region, command.id()));
  }

  private Uni<Case> mine(Command command) {
    String region = command.scope().region();
    return attestations
        .lock(region, command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("attestation", command.id()))
        .flatMap(
            attestation ->
                accounts
                    .lock(region, attestation.accountId())
                    .flatMap(
                        account ->
                            units
                                .required(region, account.unitId())
                                .map(owner -> new Case(attestation, account, owner))))
        .invoke(
            found -> {
              if (!command.scope().covers(found.owner().path())) {
                throw new NotFound("attestation", command.id());
              }
              command.precondition().accept(found.attestation());
            });
  }

  private Uni<Void> take(Command command, Case found, long others, LocalDate today, Instant now) {
    OfficialAccount account = found.account();
    Attestation attestation = found.attestation();
    Map<String, Object> before = attestation.facts();
    Map<String, Object> accountBefore = AccountFacts.of(account);
    attestation.answer(command.answer(), command.note(), command.actor(), now);
    if (others == 0) {
      account.clearAttestationOverdue(now);
    }
    List<StatusChange> steps = new ArrayList<>();
    if (command.answer() == AttestationAnswer.RETIRE
        && account.status().allowed().contains(AccountAction.REQUEST_RETIREMENT)) {
      steps.add(account.retire(Retirement.asked(attestation.note()), command.actor(), today, now));
    }
    Map<String, Object> accountAfter = AccountFacts.of(account);
    List<History.Change> changes = new ArrayList<>();
    changes.add(
        new History.Change(
            account.region(),
            SubjectType.ATTESTATION,
            attestation.id(),
            "ATTESTATION_ANSWERED",
            command.actor(),
            now,
            before,
            attestation.facts()));
    boolean changed = !accountAfter.equals(accountBefore);
    if (changed) {
      changes.add(
          new History.Change(
              account.region(),
              SubjectType.ACCOUNT,
              account.id(),
              "ATTESTATION_ANSWERED",
              command.actor(),
              now,
              accountBefore,
              accountAfter));
    }
    return accounts
        .note(steps)
        .flatMap(done -> attestations.flush())
        .flatMap(done -> history.record(changes))
        .flatMap(
            done ->
                changed
                    ? events.accounts(
                        List.of(new RegistryEvents.Owned(account, found.owner())), now)
                    : Uni.createFrom().voidItem());
  }
}
