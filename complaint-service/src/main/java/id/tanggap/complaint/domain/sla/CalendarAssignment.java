package id.tanggap.complaint.domain.sla;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * By which calendar a unit works from a day on, and every unit below it that has none of its own.
 * Ended by the next one of the unit; never changed.
 */
@Entity
@Table(name = "calendar_assignment")
public class CalendarAssignment implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "calendar_id")
  private UUID calendarId;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  CalendarAssignment() {}

  /** Gives a unit a calendar. */
  public static CalendarAssignment of(
      String region, UUID calendarId, UUID unitId, LocalDate validFrom, String by, Instant at) {
    CalendarAssignment assignment = new CalendarAssignment();
    assignment.id = Ids.next();
    assignment.region = region;
    assignment.calendarId = calendarId;
    assignment.unitId = unitId;
    assignment.validFrom = validFrom;
    assignment.createdBy = by;
    assignment.createdAt = at;
    return assignment;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID calendarId() {
    return calendarId;
  }

  public UUID unitId() {
    return unitId;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
