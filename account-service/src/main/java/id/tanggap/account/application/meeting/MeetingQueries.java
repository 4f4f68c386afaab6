package id.tanggap.account.application.meeting;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.meeting.FollowUp;
import id.tanggap.account.domain.meeting.Meeting;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads meetings, who attended them, and what they asked for. */
@ApplicationScoped
public class MeetingQueries {
  private final Meetings meetings;
  private final Units units;
  private final Regions regions;
  private final Clock clock;

  MeetingQueries(Meetings meetings, Units units, Regions regions, Clock clock) {
    this.meetings = meetings;
    this.units = units;
    this.regions = regions;
    this.clock = clock;
  }

  /** A follow-up with the unit that is responsible, and whether it is late today. */
  public record FollowUpView(FollowUp followUp, Unit unit, boolean overdue) {}

  /** Who attended a meeting. */
  public record Attended(Meeting meeting, List<Meetings.Attendee> attendees) {}

  /** One meeting. */
  @WithSession
  public Uni<Meeting> get(String region, UUID id) {
    return required(meetings.find(region, id), id);
  }

  /** A page of meetings, latest first. */
  @WithSession
  public Uni<Page<Meeting>> list(Meetings.Filter filter, PageRequest page) {
    return meetings
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, one -> Cursor.of(one.agenda().startsAt(), one.id())));
  }

  /**
   * Attendance of a meeting. Readers who do not see the whole region see the names from their
   * units.
   */
  @WithSession
  public Uni<Attended> attendance(Scope scope, UUID id) {
    return required(meetings.find(scope.region(), id), id)
        .flatMap(
            meeting ->
                meetings
                    .attendees(scope.region(), id)
                    .map(all -> all.stream().filter(one -> scope.covers(one.unitPath())).toList())
                    .map(attendees -> new Attended(meeting, attendees)));
  }

  /** A page of follow-ups, the one due first in front. */
  @WithSession
  public Uni<Page<FollowUpView>> followUps(Meetings.FollowUpFilter filter, PageRequest page) {
    Uni<?> known =
        filter.meetingId() == null
            ? Uni.createFrom().voidItem()
            : required(meetings.find(filter.region(), filter.meetingId()), filter.meetingId());
    return known
        .flatMap(done -> meetings.followUps(filter, page.after(), page.fetch()))
        .map(found -> Page.of(found, page, one -> Cursor.of(one.task().dueOn(), one.id())))
        .flatMap(found -> join(filter.region(), found));
  }

  /** A follow-up as it is shown. */
  @WithSession
  public Uni<FollowUpView> view(FollowUp followUp) {
    return join(followUp.region(), new Page<>(List.of(followUp), null))
        .map(page -> page.items().get(0));
  }

  /** The meeting, locked; part of the use cases. */
  Uni<Meeting> locked(String region, UUID id) {
    return required(meetings.lock(region, id), id);
  }

  private Uni<Page<FollowUpView>> join(String region, Page<FollowUp> found) {
    return units
        .byIds(region, found.items().stream().map(FollowUp::unitId).distinct().toList())
        .map(
            responsible ->
                responsible.stream().collect(Collectors.toMap(Unit::id, Function.identity())))
        .flatMap(
            byId ->
                regions
                    .required(region)
                    .map(known -> views(found, byId, known.dayOf(clock.instant()))));
  }

  private static Page<FollowUpView> views(
      Page<FollowUp> found, Map<UUID, Unit> units, LocalDate today) {
    return found.map(one -> new FollowUpView(one, units.get(one.unitId()), one.overdue(today)));
  }

  private static Uni<Meeting> required(Uni<Meeting> meeting, UUID id) {
    return meeting.onItem().ifNull().failWith(() -> new NotFound("meeting", id));
  }
}
