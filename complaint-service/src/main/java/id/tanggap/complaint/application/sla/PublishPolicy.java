package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ApplyToOpenLater;
import id.tanggap.complaint.domain.sla.EffectiveInPast;
import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.sla.RuleCause;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Publishes the next version of the deadlines of a region. It holds for what is received from its
 * beginning on; for what is open only when asked, and then nobody's deadline jumps.
 */
@ApplicationScoped
public class PublishPolicy {

  private final Calendars calendars;
  private final Policies policies;
  private final Recomputes recomputes;
  private final RegionRules regionRules;
  private final Clock clock;

  PublishPolicy(
      Calendars calendars,
      Policies policies,
      Recomputes recomputes,
      RegionRules regionRules,
      Clock clock) {
    this.calendars = calendars;
    this.policies = policies;
    this.recomputes = recomputes;
    this.regionRules = regionRules;
    this.clock = clock;
  }

  /**
   * The rules.
   *
   * @param effectiveFrom null for now
   */
  public record Command(
      String region,
      String actorId,
      List<SlaPolicy.Rule> rules,
      Instant effectiveFrom,
      boolean applyToOpen,
      boolean pausesForOthers,
      String reason) {}

  /**
   * The version.
   *
   * @param recomputeId the run that takes it through the open clocks; null when none is needed
   */
  public record Published(Policies.Stored policy, UUID recomputeId) {}

  /** Stores the version and gives it back. */
  @WithTransaction
  public Uni<Published> handle(Command command) {
    return calendars
        .change(command.region())
        .chain(() -> draft(command))
        .call(stored -> policies.add(command.region(), stored))
        .chain(
            stored ->
                command.applyToOpen()
                    ? queue(stored, command)
                    : Uni.createFrom().item(new Published(stored, null)));
  }

  private Uni<Published> queue(Policies.Stored stored, Command command) {
    return recomputes
        .keep(
            Recompute.queue(
                new Recompute.Order(
                    command.region(),
                    RuleCause.POLICY_NEW,
                    null,
                    null,
                    stored.policy().version(),
                    command.reason(),
                    command.actorId()),
                stored.createdAt()))
        .map(queued -> new Published(stored, queued.id()));
  }

  /** The version that it would become; stores nothing. */
  Uni<Policies.Stored> draft(Command command) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant from = command.effectiveFrom() == null ? now : command.effectiveFrom();
    if (from.isBefore(now)) {
      throw new EffectiveInPast(from);
    }
    if (command.applyToOpen() && from.isAfter(now)) {
      throw new ApplyToOpenLater();
    }
    return regionRules
        .of(command.region(), now)
        .chain(() -> policies.all(command.region()))
        .map(
            all ->
                new Policies.Stored(
                    SlaPolicy.checked(
                        all.get(0).policy().version() + 1,
                        command.rules(),
                        command.pausesForOthers()),
                    from,
                    command.applyToOpen(),
                    command.reason(),
                    command.actorId(),
                    now));
  }
}
