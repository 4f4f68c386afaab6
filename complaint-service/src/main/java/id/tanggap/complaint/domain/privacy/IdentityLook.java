package id.tanggap.complaint.domain.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
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

/** Somebody broke the glass and saw who reported, or the words as they were written. */
@Entity
@Table(name = "break_glass")
public class IdentityLook implements Regional {

  /** What the look was for. */
  public enum Purpose {
    /** To work on the case. */
    HANDLING,
    /** To answer the person whose data it is. */
    SUBJECT_REQUEST
  }

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "tracking_code")
  private String trackingCode;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "looked_by")
  private String lookedBy;

  @Column(name = "looked_by_name")
  private String lookedByName;

  private String reason;

  @Column(name = "looked_at")
  private Instant lookedAt;

  IdentityLook() {}

  /** Notes a look. */
  public static IdentityLook at(
      Complaint complaint, Purpose purpose, Actor actor, String maskedReason, Instant at) {
    IdentityLook look = new IdentityLook();
    look.id = Ids.next();
    look.region = complaint.region();
    look.complaintId = complaint.id();
    look.trackingCode = complaint.trackingCode();
    look.purpose = purpose;
    look.lookedBy = actor.id();
    look.lookedByName = actor.name();
    look.reason = maskedReason;
    look.lookedAt = at;
    return look;
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

  public String trackingCode() {
    return trackingCode;
  }

  public Purpose purpose() {
    return purpose;
  }

  public String lookedBy() {
    return lookedBy;
  }

  public String lookedByName() {
    return lookedByName;
  }

  public String reason() {
    return reason;
  }

  public Instant lookedAt() {
    return lookedAt;
  }
}
