package id.tanggap.complaint.domain.complaint.escalation;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** That somebody is told about a case with which nothing happens, until somebody says "seen". */
@Entity
@Table(name = "escalation")
public class Escalation implements Regional {

  /** What did not happen. */
  public enum Cause {
    NOT_ACCEPTED,
    REVIEW_DUE
  }

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  private int level;

  @Enumerated(EnumType.STRING)
  private Recipient recipient;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_path")
  private String unitPath;

  @Column(name = "ladder_version")
  private int ladderVersion;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "notify_at")
  private Instant notifyAt;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "acknowledged_by")
  private String acknowledgedBy;

  @Version private long version;

  Escalation() {}

  /** What did not happen, on which rung, and who is told when. */
  public record Notice(
      Cause cause, int level, Recipient recipient, int ladderVersion, Instant notifyAt) {}

  /** Raises it. */
  public static Escalation raise(
      String region, UUID complaintId, UUID unitId, String unitPath, Notice notice, Instant at) {
    Escalation escalation = new Escalation();
    escalation.id = Ids.next();
    escalation.region = region;
    escalation.complaintId = complaintId;
    escalation.unitId = unitId;
    escalation.unitPath = unitPath;
    escalation.cause = notice.cause();
    escalation.level = notice.level();
    escalation.recipient = notice.recipient();
    escalation.ladderVersion = notice.ladderVersion();
    escalation.notifyAt = notice.notifyAt();
    escalation.raisedAt = at;
    return escalation;
  }

  /** Somebody has seen it; the first one counts. */
  public void acknowledge(String by, Instant at) {
    if (acknowledgedAt == null) {
      acknowledgedAt = at;
      acknowledgedBy = by;
    }
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public Cause cause() {
    return cause;
  }

  public int level() {
    return level;
  }

  public Recipient recipient() {
    return recipient;
  }

  public UUID unitId() {
    return unitId;
  }

  public String unitPath() {
    return unitPath;
  }

  public int ladderVersion() {
    return ladderVersion;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  public Instant notifyAt() {
    return notifyAt;
  }

  public Instant acknowledgedAt() {
    return acknowledgedAt;
  }

  public String acknowledgedBy() {
    return acknowledgedBy;
  }

  public long version() {
    return version;
  }
}
