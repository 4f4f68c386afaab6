package id.tanggap.account.domain.meeting;

import id.tanggap.account.domain.gathering.Presence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person attended a meeting for a unit. */
@Entity
@Table(name = "meeting_attendance")
public class MeetingAttendance extends Presence {
  @Column(name = "meeting_id", nullable = false, updatable = false)
  private UUID meetingId;

  MeetingAttendance() {}

  private MeetingAttendance(Meeting meeting, UUID personId, UUID unitId, Instant now) {
    super(meeting.region(), personId, unitId, now);
    this.meetingId = meeting.id();
  }

  /** Records that a person attended for a unit. */
  public static MeetingAttendance record(Meeting meeting, UUID personId, UUID unitId, Instant now) {
    return new MeetingAttendance(meeting, personId, unitId, now);
  }

  public UUID meetingId() {
    return meetingId;
  }
}
