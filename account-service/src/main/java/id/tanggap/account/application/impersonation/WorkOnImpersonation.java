package id.tanggap.account.application.impersonation;

import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.config.TakedownConfig;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.ImpersonationOutcome;
import id.tanggap.account.domain.impersonation.Takedown;
import id.tanggap.account.domain.impersonation.TakedownAddressee;
import id.tanggap.account.domain.impersonation.TakedownOutcome;
import id.tanggap.account.domain.official.Address;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Decides on a case, adds to its evidence, and pursues the fake until it is gone. */
@ApplicationScoped
public class WorkOnImpersonation {
  private final ImpersonationCases cases;
  private final OfficialAccounts accounts;
  private final ImpersonationQueries queries;
  private final CaseHistory history;
  private final TakedownConfig config;
  private final Clock clock;

  WorkOnImpersonation(
      ImpersonationCases cases,
      OfficialAccounts accounts,
      ImpersonationQueries queries,
      CaseHistory history,
      TakedownConfig config,
      Clock clock) {
    this.cases = cases;
    this.accounts = accounts;
    this.queries = queries;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  /** Which case, and who acts; the precondition throws when the case is not as last seen. */
  public record Command(
      String region, UUID id, Actor actor, Consumer<ImpersonationCase> precondition) {}

  /** What is done to the case itself. */
  private interface Step {
    void on(ImpersonationCase found, Instant now);
  }

  /** Confirms the case; the public is warned from now on. Not for an account that is official. */
  @WithTransaction
  public Uni<CaseView> confirm(Command command, String note) {
    return warn(command, "CONFIRMED", (found, now) -> found.confirm(note, command.actor(), now));
  }

  /** Dismisses the case. */
  @WithTransaction
  public Uni<CaseView> dismiss(Command command, String note) {
    return step(command, "DISMISSED", (found, now) -> found.dismiss(note, command.actor(), now));
  }

  /** Takes a confirmation back. */
  @WithTransaction
  public Uni<CaseView> retract(Command command, String note) {
    return step(command, "RETRACTED", (found, now) -> found.retract(note, command.actor(), now));
  }

  /** Ends the work on the case. */
  @WithTransaction
  public Uni<CaseView> close(Command command, ImpersonationOutcome outcome, String note) {
    return step(
        command, "CLOSED", (found, now) -> found.close(outcome, note, command.actor(), now));
  }

  /** Takes the work up again. Not for an account that has become official. */
  @WithTransaction
  public Uni<CaseView> reopen(Command command, String note) {
    return warn(command, "REOPENED", (found, now) -> found.reopen(note, command.actor(), now));
  }

  /** Adds to the evidence. */
  @WithTransaction
  public Uni<CaseView> addEvidence(Command command, Evidence.Piece piece) {
    Instant now = clock.instant();
    return locked(command)
        .call(
            found ->
                cases
                    .evidence(found.region(), found.id())
                    .invoke(ReportImpersonation::refuseMore)
                    .map(room -> found.addEvidence(piece, command.actor(), now))
                    .flatMap(
                        evidence ->
                            cases
                                .put(evidence)
                                .flatMap(
                                    stored ->
                                        history.record(
                                            found,
                                            "EVIDENCE_ADDED",
                                            command.actor(),
                                            now,
                                            null,
                                            CaseHistory.facts(evidence)))))
        .flatMap(queries::view);
  }

  /** Notes that somebody was asked to take the fake down; the clock runs from then on. */
  @WithTransaction
  public Uni<CaseView> requestTakedown(Command command, Takedown.Request request) {
    Instant now = clock.instant();
    return locked(command)
        .call(
            found -> {
              Takedown takedown =
                  found.requestTakedown(request, due(found, request), command.actor(), now);
              return cases
                  .put(takedown)
                  .flatMap(
                      stored ->
                          history.record(
                              found,
                              "TAKEDOWN_REQUESTED",
                              command.actor(),
                              now,
                              null,
                              CaseHistory.facts(takedown)));
            })
        .flatMap(queries::view);
  }

  /** Notes what became of a request. */
  @WithTransaction
  public Uni<CaseView> answerTakedown(
      Command command, UUID takedownId, TakedownOutcome outcome, String note) {
    Instant now = clock.instant();
    return locked(command)
        .call(
            found ->
                cases
                    .takedown(found.region(), found.id(), takedownId)
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("takedown", takedownId))
                    .flatMap(takedown -> answer(command, found, takedown, outcome, note, now)))
        .flatMap(queries::view);
  }

  private Uni<Void> answer(
      Command command,
      ImpersonationCase found,
      Takedown takedown,
      TakedownOutcome outcome,
      String note,
      Instant now) {
    Map<String, Object> before = CaseHistory.facts(takedown);
    found.answerTakedown(takedown, outcome, note, now);
    return cases
        .put(takedown)
        .flatMap(
            stored ->
                history.record(
                    found,
                    "TAKEDOWN_ANSWERED",
                    command.actor(),
                    now,
                    before,
                    CaseHistory.facts(takedown)));
  }

  private Duration due(ImpersonationCase found, Takedown.Request request) {
    return request.addressee() == TakedownAddressee.PLATFORM
        ? config.platforms().getOrDefault(found.platform().name(), config.due())
        : config.due();
  }

  private Uni<CaseView> warn(Command command, String action, Step step) {
    return locked(command)
        .call(
            found ->
                ReportImpersonation.refuseOfficial(
                    accounts,
                    new Address(
                        found.platform(), found.handle(), found.handleNorm(), null, found.url())))
        .flatMap(found -> taken(command, found, action, step));
  }

  private Uni<CaseView> step(Command command, String action, Step step) {
    return locked(command).flatMap(found -> taken(command, found, action, step));
  }

  private Uni<CaseView> taken(Command command, ImpersonationCase found, String action, Step step) {
    Instant now = clock.instant();
    Map<String, Object> before = CaseHistory.facts(found);
    step.on(found, now);
    return cases
        .put(found)
        .flatMap(
            stored ->
                history.record(
                    found, action, command.actor(), now, before, CaseHistory.facts(found)))
        .flatMap(recorded -> queries.view(found));
  }

  private Uni<ImpersonationCase> locked(Command command) {
    return cases
        .lock(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("impersonation-case", command.id()))
        .invoke(command.precondition());
  }
}
