package id.tanggap.account.application.compliance;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.compliance.ComplianceCheck;
import id.tanggap.account.domain.compliance.ComplianceFinding;
import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.account.domain.compliance.Observation;
import id.tanggap.account.domain.compliance.ProfileLint;
import id.tanggap.account.domain.compliance.ProfileRules;
import id.tanggap.account.domain.compliance.Verdict;
import id.tanggap.account.domain.history.SubjectType;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Judges a profile by the rules of its region and platform, and keeps the judgement. */
@ApplicationScoped
public class CheckProfile {
  private final Compliance compliance;
  private final GovernedAccount governed;
  private final NamePatterns patterns;
  private final History history;
  private final Clock clock;

  CheckProfile(
      Compliance compliance,
      GovernedAccount governed,
      NamePatterns patterns,
      History history,
      Clock clock) {
    this.compliance = compliance;
    this.governed = governed;
    this.patterns = patterns;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What was seen, and by whom.
   *
   * @param scope units over which the actor has authority
   */
  public record Command(Scope scope, UUID accountId, Actor actor, Observation seen) {}

  /** Judges and keeps. */
  @WithTransaction
  public Uni<ComplianceCheck> handle(Command command) {
    Instant now = clock.instant();
    return governed
        .lock(command.scope(), command.accountId())
        .flatMap(
            view ->
                compliance
                    .profile(view.account().region(), view.account().platform())
                    .map(profile -> verdicts(view, profile, command.seen()))
                    .flatMap(verdicts -> keep(view, verdicts, command, now)));
  }

  private List<Verdict> verdicts(AccountView view, ComplianceProfile own, Observation seen) {
    ProfileRules rules =
        own == null ? ProfileRules.defaults(view.account().platform()) : own.rules();
    return ProfileLint.check(
        rules, seen, view.owner().name(), patterns.compile(rules.namePattern()));
  }

  private Uni<ComplianceCheck> keep(
      AccountView view, List<Verdict> verdicts, Command command, Instant now) {
    ComplianceCheck check =
        ComplianceCheck.of(view.account(), command.seen(), verdicts, command.actor(), now);
    List<ComplianceFinding> findings =
        verdicts.stream().map(verdict -> ComplianceFinding.of(check, verdict)).toList();
    return compliance
        .supersede(check.region(), check.accountId())
        .flatMap(done -> compliance.keep(check, findings))
        .flatMap(
            done ->
                history.record(
                    List.of(
                        new History.Change(
                            check.region(),
                            SubjectType.COMPLIANCE,
                            check.accountId(),
                            "PROFILE_CHECKED",
                            command.actor(),
                            now,
                            null,
                            check.facts()))))
        .replaceWith(check);
  }
}
