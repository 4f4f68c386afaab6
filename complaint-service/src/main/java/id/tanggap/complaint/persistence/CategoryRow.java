package id.tanggap.complaint.persistence;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of a category as it lies in the table; rows are only ever added. */
@Entity
@Table(name = "complaint_category")
class CategoryRow implements Regional {

  @Id UUID id;

  @Column(name = "category_id")
  UUID categoryId;

  String region;
  String code;
  int version;

  @Column(name = "name_id")
  String nameId;

  @Column(name = "name_en")
  String nameEn;

  @Column(name = "needs_evidence")
  boolean needsEvidence;

  @Column(name = "default_urgency")
  String defaultUrgency;

  boolean active;
  String document;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  CategoryRow() {}

  @Override
  public String region() {
    return region;
  }
}
