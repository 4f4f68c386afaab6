package id.tanggap.account.domain.meeting;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person attended a meeting for a unit. */
@Entity
@Table(name = "meeting_attendance")
public class MeetingAttendance implements Regional {
  @Id
  @Column(name = "id", nullable = false, updatable = false)
  private UUID id;

  @Column(name = "region", nullable = false, updatable = false)
  private String region;

  @Column(name = "meeting_id", nullable = false, updatable = false)
  private UUID meetingId;

  @Column(name = "person_id", nullable = false, updatable = false)
  private UUID personId;

  @Column(name = "unit_id", nullable = false)
  private UUID unitId;

  @Column(name = "recorded_at", nullable = false, updatable = false)
  private Instant recordedAt;

  MeetingAttendance() {}

  /** Records that a person attended for a unit. */
  public static MeetingAttendance record(Meeting meeting, UUID personId, UUID unitId, Instant now) {
    MeetingAttendance created = new MeetingAttendance();
    created.id = Ids.next();
    created.region = meeting.region();
    created.meetingId = meeting.id();
    created.personId = personId;
    created.unitId = unitId;
    created.recordedAt = now;
    return created;
  }

  /**
   * Corrects the unit that sent the person.
   *
   * @return whether anything changed
   */
  public boolean sentBy(UUID unit) {
    boolean changed = !unitId.equals(unit);
    unitId = unit;
    return changed;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID id() {
    return id;
  }

  public UUID meetingId() {
    return meetingId;
  }

  public UUID personId() {
    return personId;
  }

  public UUID unitId() {
    return unitId;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
