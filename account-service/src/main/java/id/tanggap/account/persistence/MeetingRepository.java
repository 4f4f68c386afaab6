package id.tanggap.account.persistence;

import id.tanggap.account.application.meeting.Meetings;
import id.tanggap.account.domain.meeting.FollowUp;
import id.tanggap.account.domain.meeting.Meeting;
import id.tanggap.account.domain.meeting.MeetingAttendance;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Meetings, attendance and follow-ups in PostgreSQL. */
@ApplicationScoped
class MeetingRepository extends RegionalRepository<Meeting, UUID> implements Meetings {
  private static final int ALL = 1_000_000;

  @Inject MeetingAttendanceRepository attendance;
  @Inject FollowUpRepository followUps;

  MeetingRepository() {
    super(Meeting.class);
  }

  @Override
  public Uni<Meeting> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Meeting> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<Meeting>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.type = :type", "type", filter.type())
            .with("e.occasion.heldOn >= :from", "from", filter.from())
            .with("e.occasion.heldOn <= :to", "to", filter.to());
    if (after != null) {
      conditions
          .with(
              "e.occasion.startsAt < :begin or (e.occasion.startsAt = :begin and e.id < :id)",
              "begin",
              after.instant(0))
          .bind("id", after.uuid(1));
    }
    return list(
        filter.region(),
        conditions.where(),
        "e.occasion.startsAt desc, e.id desc",
        conditions.parameters(),
        limit);
  }

  @Override
  public Uni<List<MeetingAttendance>> attendance(String region, UUID meeting) {
    return attendance.list(region, "e.meetingId = :meeting", "", Map.of("meeting", meeting), ALL);
  }

  @Override
  public Uni<List<Attendee>> attendees(String region, UUID meeting) {
    return sql(
        region,
        """
        select x.id, x.person_id, p.name, x.unit_id, u.code, u.name as unit_name, u.path
          from meeting_attendance x
          join person p on p.id = x.person_id
          join unit u on u.id = x.unit_id
         where x.region = :region and x.meeting_id = :meeting
         order by u.code, p.name, x.id
        """,
        Map.of("meeting", meeting),
        Attendee.class);
  }

  @Override
  public Uni<List<UUID>> knownPeople(String region, Collection<UUID> people) {
    return sql(
        region,
        "select id from person where region = :region and id = any(:people)",
        Map.of("people", people.toArray(UUID[]::new)),
        UUID.class);
  }

  @Override
  public Uni<FollowUp> lockFollowUp(String region, UUID meeting, UUID id) {
    return followUps
        .lockById(region, id)
        .map(found -> found == null || !found.meetingId().equals(meeting) ? null : found);
  }

  @Override
  public Uni<List<FollowUp>> followUps(FollowUpFilter filter, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.meetingId = :meeting", "meeting", filter.meetingId())
            .with("e.unitId = :unit", "unit", filter.unitId())
            .with("e.dueOn < :before", "before", filter.dueBefore());
    if (filter.done() != null) {
      conditions.and(filter.done() ? "e.doneAt is not null" : "e.doneAt is null");
    }
    if (after != null) {
      conditions
          .with("e.dueOn > :due or (e.dueOn = :due and e.id > :id)", "due", after.date(0))
          .bind("id", after.uuid(1));
    }
    return followUps.list(
        filter.region(), conditions.where(), "e.dueOn, e.id", conditions.parameters(), limit);
  }

  @Override
  public Uni<Void> add(Meeting meeting) {
    return save(meeting).replaceWithVoid();
  }

  @Override
  public Uni<Void> add(FollowUp followUp) {
    return followUps.save(followUp).replaceWithVoid();
  }

  @Override
  public Uni<Void> addAll(List<MeetingAttendance> fresh) {
    return attendance.saveAll(fresh).call(attendance::flush);
  }
}
