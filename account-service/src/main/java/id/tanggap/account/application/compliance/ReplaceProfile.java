package id.tanggap.account.application.compliance;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.account.domain.compliance.ProfileRules;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.Platform;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Puts rules of the region for one platform in the place of those that hold. */
@ApplicationScoped
public class ReplaceProfile {
  private final Compliance compliance;
  private final Regions regions;
  private final NamePatterns patterns;
  private final History history;
  private final Clock clock;

  ReplaceProfile(
      Compliance compliance, Regions regions, NamePatterns patterns, History history, Clock clock) {
    this.compliance = compliance;
    this.regions = regions;
    this.patterns = patterns;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The rules.
   *
   * @param precondition throws when the rules are not as the caller last saw them; takes the
   *     edition, see {@link ProfileView}
   */
  public record Command(
      String region,
      Platform platform,
      ProfileRules rules,
      Actor actor,
      LongConsumer precondition) {}

  /** Replaces the rules. */
  @WithTransaction
  public Uni<ProfileView> handle(Command command) {
    Instant now = clock.instant();
    patterns.compile(command.rules().namePattern());
    return regions
        .required(command.region())
        .flatMap(region -> compliance.profile(command.region(), command.platform()))
        .flatMap(
            own -> {
              command.precondition().accept(ProfileView.edition(own));
              Map<String, Object> before = own == null ? null : own.facts();
              ComplianceProfile profile = over(own, command, now);
              return compliance
                  .put(profile)
                  .flatMap(
                      done ->
                          history.record(
                              List.of(
                                  new History.Change(
                                      command.region(),
                                      SubjectType.COMPLIANCE,
                                      profile.id(),
                                      "PROFILE_RULES_REPLACED",
                                      command.actor(),
                                      now,
                                      before,
                                      profile.facts()))))
                  .replaceWith(() -> ProfileView.of(command.platform(), profile));
            });
  }

  private static ComplianceProfile over(ComplianceProfile own, Command command, Instant now) {
    if (own == null) {
      return ComplianceProfile.of(
          command.region(), command.platform(), command.rules(), command.actor(), now);
    }
    own.replace(command.rules(), command.actor(), now);
    return own;
  }
}
