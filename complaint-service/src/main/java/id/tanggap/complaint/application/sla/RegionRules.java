package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.kit.domain.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The rules by which a region counts time. A region that has none yet gets those that ship with the
 * product, in its own zone, as version 1.
 */
@ApplicationScoped
public class RegionRules {

  private static final String SHIPPED = "tanggap";

  private final Calendars calendars;
  private final Policies policies;
  private final ReferenceRules reference;
  private final Units units;
  private final Clock clock;

  RegionRules(
      Calendars calendars, Policies policies, ReferenceRules reference, Units units, Clock clock) {
    this.calendars = calendars;
    this.policies = policies;
    this.reference = reference;
    this.units = units;
    this.clock = clock;
  }

  /** Policy and office calendar in force. */
  public record Rules(SlaPolicy policy, CalendarVersion office) {

    /** The same with shorter targets, in percent. */
    Rules shortened(int percent) {
      return new Rules(policy.shortened(percent), office);
    }

    /** The zone of the region. */
    public ZoneId zone() {
      return office.calendar().zone();
    }

    /** A calendar without closed time in the zone of the region. */
    public WorkingCalendar roundTheClock() {
      return WorkingCalendar.roundTheClock(zone());
    }
  }

  /**
   * The rules for what was received at the instant; runs in the caller's transaction.
   *
   * @throws RegionNotKnown (as failure) when the zone of the region is not known yet
   */
  public Uni<Rules> of(String region, Instant at) {
    return of(region, new Occasion(at, at));
  }

  /** As {@link #of(String, Instant)}, for a clock that starts later than its case was received. */
  public Uni<Rules> of(String region, Occasion occasion) {
    return calendars
        .hold(region)
        .chain(() -> office(region))
        .chain(() -> calendars.officeFor(region, occasion))
        .chain(office -> policy(region, occasion).map(policy -> new Rules(policy, office)));
  }

  /** The office calendar, provided when missing; runs in the caller's transaction. */
  public Uni<CalendarVersion> office(String region) {
    return calendars
        .office(region)
        .chain(
            office ->
                office != null
                    ? Uni.createFrom().item(office)
                    : provideCalendar(region).chain(() -> calendars.office(region)));
  }

  private Uni<SlaPolicy> policy(String region, Occasion occasion) {
    return policies
        .inForce(region, occasion)
        .chain(
            policy ->
                policy != null
                    ? Uni.createFrom().item(policy)
                    : providePolicy(region).chain(() -> policies.inForce(region, occasion)));
  }

  private Uni<Void> provideCalendar(String region) {
    return units
        .zoneOf(region)
        .onItem()
        .ifNull()
        .failWith(() -> new RegionNotKnown(region))
        .chain(
            zone ->
                calendars.addIfAbsent(
                    new CalendarVersion(
                        Ids.next(),
                        Ids.next(),
                        region,
                        1,
                        reference.officeName(),
                        true,
                        reference.office(zone),
                        CalendarVersion.Change.NEW,
                        Instant.EPOCH, // in force since ever: old books are judged by it as well
                        false,
                        null,
                        SHIPPED,
                        clock.instant())));
  }

  private Uni<Void> providePolicy(String region) {
    // in force since ever: old books are judged by it as well
    return policies.addIfAbsent(
        region,
        new Policies.Stored(
            reference.policy(), Instant.EPOCH, false, null, SHIPPED, clock.instant()));
  }
}
