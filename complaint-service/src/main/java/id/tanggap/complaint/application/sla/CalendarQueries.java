package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.CalendarAssignment;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.Pause;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.complaint.domain.time.WorkingClock;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads working calendars and answers what-if questions with the engine that cases use. */
@ApplicationScoped
public class CalendarQueries {

  private final Calendars calendars;
  private final Policies policies;
  private final UnitCalendars unitCalendars;
  private final RegionRules regionRules;

  CalendarQueries(
      Calendars calendars,
      Policies policies,
      UnitCalendars unitCalendars,
      RegionRules regionRules) {
    this.calendars = calendars;
    this.policies = policies;
    this.unitCalendars = unitCalendars;
    this.regionRules = regionRules;
  }

  /** The newest versions, the office calendar provided when the region is known. */
  @WithTransaction
  public Uni<Page<CalendarVersion>> page(String region, PageRequest request) {
    return regionRules
        .office(region)
        .onFailure(RegionNotKnown.class)
        .recoverWithNull()
        .chain(() -> calendars.page(region, request));
  }

  /**
   * One calendar.
   *
   * @param version null for the newest
   */
  @WithTransaction
  public Uni<CalendarVersion> one(String region, UUID calendarId, Integer version) {
    Uni<CalendarVersion> found =
        version == null
            ? calendars.latest(region, calendarId)
            : calendars.version(region, calendarId, version);
    return found.onItem().ifNull().failWith(() -> new NotFound("working-calendar", calendarId));
  }

  /** The deadline that a case would get. */
  @WithTransaction
  public Uni<ClockReading> calculate(
      String region, UUID calendarId, Target target, Instant from, List<Pause> pauses) {
    return calendars
        .latest(region, calendarId)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("working-calendar", calendarId))
        .map(found -> WorkingClock.plan(found.calendar(), target, from, pauses));
  }

  /** The units that work by a calendar, newest first. */
  @WithTransaction
  public Uni<Page<CalendarAssignment>> assignments(
      String region, UUID calendarId, PageRequest request) {
    return calendars
        .latest(region, calendarId)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("working-calendar", calendarId))
        .chain(() -> unitCalendars.page(region, calendarId, request));
  }

  /** One version of the policy. */
  @WithTransaction
  public Uni<Policies.Stored> policy(String region, int version) {
    return policies
        .version(region, version)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("sla-policy", version));
  }

  /** All policies of the region, newest first. */
  @WithTransaction
  public Uni<List<Policies.Stored>> policies(String region, Instant now) {
    return regionRules
        .of(region, now)
        .onFailure(RegionNotKnown.class)
        .recoverWithNull()
        .chain(() -> policies.all(region));
  }
}
