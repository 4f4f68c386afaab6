package id.tanggap.complaint.domain.privacy;

import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person on the access list of a secret case: named by whom and why, and taken off again. */
@Entity
@Table(name = "secret_access")
public class SecretAccess implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "handler_id")
  private String handlerId;

  @Column(name = "handler_name")
  private String handlerName;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_by_name")
  private String grantedByName;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "grant_reason")
  private String grantReason;

  @Column(name = "revoked_by")
  private String revokedBy;

  @Column(name = "revoked_by_name")
  private String revokedByName;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revoke_reason")
  private String revokeReason;

  @Version private long version;

  SecretAccess() {}

  /** Names a handler. */
  public static SecretAccess grant(
      Complaint complaint,
      String handlerId,
      String handlerName,
      String maskedReason,
      Actor actor,
      Instant at) {
    SecretAccess access = new SecretAccess();
    access.id = Ids.next();
    access.region = complaint.region();
    access.complaintId = complaint.id();
    access.handlerId = handlerId;
    access.handlerName = handlerName;
    access.grantedBy = actor.id();
    access.grantedByName = actor.name();
    access.grantedAt = at;
    access.grantReason = maskedReason;
    return access;
  }

  /**
   * Takes the handler off the list.
   *
   * @throws AccessAlreadyRevoked when that was done before
   */
  public void revoke(String maskedReason, Actor actor, Instant at) {
    if (revokedAt != null) {
      throw new AccessAlreadyRevoked();
    }
    revokedBy = actor.id();
    revokedByName = actor.name();
    revokedAt = at;
    revokeReason = maskedReason;
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

  public String handlerId() {
    return handlerId;
  }

  public String handlerName() {
    return handlerName;
  }

  public String grantedByName() {
    return grantedByName;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  public String grantReason() {
    return grantReason;
  }

  public String revokedByName() {
    return revokedByName;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public String revokeReason() {
    return revokeReason;
  }

  public long version() {
    return version;
  }
}
