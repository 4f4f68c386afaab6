package id.tanggap.complaint.persistence;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of an approval policy as it lies in the table. */
@Entity
@Table(name = "approval_policy")
class ApprovalPolicyRow implements Regional {

  @Id UUID id;
  String region;
  int version;
  String document;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  ApprovalPolicyRow() {}

  @Override
  public String region() {
    return region;
  }
}
