package id.tanggap.complaint.persistence;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of the routing rules as it lies in the table. */
@Entity
@Table(name = "routing_rules")
class RoutingRow implements Regional {

  @Id UUID id;
  String region;
  int version;
  String document;

  @Column(name = "effective_from")
  Instant effectiveFrom;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  RoutingRow() {}

  @Override
  public String region() {
    return region;
  }
}
