package id.tanggap.account.application.meeting;

import id.tanggap.account.domain.meeting.FollowUp;
import id.tanggap.account.domain.meeting.Meeting;
import id.tanggap.account.domain.meeting.MeetingAttendance;
import id.tanggap.account.domain.meeting.MeetingType;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of meetings, of who attended them, and of what they asked for. */
public interface Meetings {

  /** Which meetings are asked for; null means any. */
  record Filter(String region, MeetingType type, LocalDate from, LocalDate to) {}

  /**
   * Which follow-ups are asked for; null means any.
   *
   * @param done only those that are done, or only those that are not
   * @param dueBefore only those due before a day
   */
  record FollowUpFilter(
      String region, UUID meetingId, UUID unitId, Boolean done, LocalDate dueBefore) {}

  /** Someone who attended, with names. */
  record Attendee(
      UUID id,
      UUID personId,
      String personName,
      UUID unitId,
      String unitCode,
      String unitName,
      String unitPath) {}

  /** The meeting, or null. */
  Uni<Meeting> find(String region, UUID id);

  /** The meeting, locked until the end of the transaction, or null. */
  Uni<Meeting> lock(String region, UUID id);

  /** Meetings, latest first, after a place in the order. */
  Uni<List<Meeting>> list(Filter filter, Cursor after, int limit);

  /** All attendance of a meeting. */
  Uni<List<MeetingAttendance>> attendance(String region, UUID meeting);

  /** Who attended a meeting, by unit and name. */
  Uni<List<Attendee>> attendees(String region, UUID meeting);

  /** Those of some people who are known in the region. */
  Uni<List<UUID>> knownPeople(String region, Collection<UUID> people);

  /** The follow-up of a meeting, locked until the end of the transaction, or null. */
  Uni<FollowUp> lockFollowUp(String region, UUID meeting, UUID id);

  /** Follow-ups, the one due first in front, after a place in the order. */
  Uni<List<FollowUp>> followUps(FollowUpFilter filter, Cursor after, int limit);

  /** Stores a new meeting and lets the constraints speak. */
  Uni<Void> add(Meeting meeting);

  /** Stores a new follow-up and lets the constraints speak. */
  Uni<Void> add(FollowUp followUp);

  /** Stores new attendance and what changed, and lets the constraints speak. */
  Uni<Void> addAll(List<MeetingAttendance> attendance);

  /** Writes what changed. */
  Uni<Void> flush();
}
