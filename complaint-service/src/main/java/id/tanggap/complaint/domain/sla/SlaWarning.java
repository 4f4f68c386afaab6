package id.tanggap.complaint.domain.sla;

import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Tells that a share of a target is used up, in the hours of those who can do something about it.
 */
@Entity
@Table(name = "sla_warning")
public class SlaWarning implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "clock_id")
  private UUID clockId;

  @Enumerated(EnumType.STRING)
  private SlaClock.Subject subject;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  private ClockKind kind;

  private int percent;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "reached_at")
  private Instant reachedAt;

  @Column(name = "deliver_at")
  private Instant deliverAt;

  @Column(name = "created_at")
  private Instant createdAt;

  SlaWarning() {}

  /**
   * Warns of a clock.
   *
   * @param deliverAt when the recipients work, not before {@code now}
   */
  public static SlaWarning of(
      SlaClock clock, ClockReading.Warning reached, Instant deliverAt, Instant now) {
    SlaWarning warning = new SlaWarning();
    warning.id = Ids.next();
    warning.region = clock.region();
    warning.clockId = clock.id();
    warning.subject = clock.subject();
    warning.subjectId = clock.subjectId();
    warning.kind = clock.kind();
    warning.percent = reached.percent();
    warning.dueAt = clock.dueAt();
    warning.reachedAt = reached.at();
    warning.deliverAt = deliverAt;
    warning.createdAt = now;
    return warning;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public SlaClock.Subject subject() {
    return subject;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public ClockKind kind() {
    return kind;
  }

  public int percent() {
    return percent;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant reachedAt() {
    return reachedAt;
  }

  public Instant deliverAt() {
    return deliverAt;
  }
}
