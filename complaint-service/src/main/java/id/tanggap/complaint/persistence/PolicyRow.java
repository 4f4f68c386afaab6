package id.tanggap.complaint.persistence;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of an SLA policy as it lies in the table; read only, rows are inserted by SQL. */
@Entity
@Table(name = "sla_policy")
class PolicyRow implements Regional {

  @Id UUID id;
  String region;
  int version;
  String document;

  @Column(name = "effective_from")
  Instant effectiveFrom;

  @Column(name = "apply_to_open")
  boolean applyToOpen;

  String reason;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  PolicyRow() {}

  @Override
  public String region() {
    return region;
  }
}
