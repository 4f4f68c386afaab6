package id.tanggap.complaint.persistence;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of a ladder as it lies in the table; read only, rows are inserted by SQL. */
@Entity
@Table(name = "escalation_ladder")
class LadderRow implements Regional {

  @Id UUID id;
  String region;
  int version;
  String document;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  LadderRow() {}

  @Override
  public String region() {
    return region;
  }
}
