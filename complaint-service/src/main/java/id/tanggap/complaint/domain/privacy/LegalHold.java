package id.tanggap.complaint.domain.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** While it stands, nothing of the case is deleted. */
@Entity
@Table(name = "legal_hold")
public class LegalHold implements Regional {

  /** Whether it stands. */
  public enum HoldState {
    PLACED,
    LIFTED
  }

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  private String reason;

  @Column(name = "placed_by")
  private String placedBy;

  @Column(name = "placed_by_name")
  private String placedByName;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "lifted_by")
  private String liftedBy;

  @Column(name = "lifted_by_name")
  private String liftedByName;

  @Column(name = "lifted_at")
  private Instant liftedAt;

  @Column(name = "lift_reason")
  private String liftReason;

  @Version private long version;

  LegalHold() {}

  /** Places a hold. */
  public static LegalHold place(Complaint complaint, String maskedReason, Actor actor, Instant at) {
    LegalHold hold = new LegalHold();
    hold.id = Ids.next();
    hold.region = complaint.region();
    hold.complaintId = complaint.id();
    hold.reason = maskedReason;
    hold.placedBy = actor.id();
    hold.placedByName = actor.name();
    hold.placedAt = at;
    return hold;
  }

  /**
   * Lifts the hold.
   *
   * @throws IllegalTransition when it was lifted before
   */
  public void lift(String maskedReason, Actor actor, Instant at) {
    if (liftedAt != null) {
      throw new IllegalTransition("legal-hold", HoldState.LIFTED, "LIFT", List.of());
    }
    liftedBy = actor.id();
    liftedByName = actor.name();
    liftedAt = at;
    liftReason = maskedReason;
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

  public HoldState state() {
    return liftedAt == null ? HoldState.PLACED : HoldState.LIFTED;
  }

  public String reason() {
    return reason;
  }

  public String placedByName() {
    return placedByName;
  }

  public Instant placedAt() {
    return placedAt;
  }

  public String liftedByName() {
    return liftedByName;
  }

  public Instant liftedAt() {
    return liftedAt;
  }

  public String liftReason() {
    return liftReason;
  }

  public long version() {
    return version;
  }
}
