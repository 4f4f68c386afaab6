package id.tanggap.complaint.persistence;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of a working calendar as it lies in the table; read only, rows are inserted by SQL. */
@Entity
@Table(name = "working_calendar")
class CalendarRow implements Regional {

  @Id UUID id;

  @Column(name = "calendar_id")
  UUID calendarId;

  String region;
  int version;
  String name;
  boolean office;
  String document;
  String change;

  @Column(name = "effective_from")
  Instant effectiveFrom;

  @Column(name = "apply_to_open")
  boolean applyToOpen;

  String reason;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  CalendarRow() {}

  @Override
  public String region() {
    return region;
  }
}
