package id.tanggap.complaint.domain.complaint;

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

/** That two cases belong together although each goes its own way. */
@Entity
@Table(name = "complaint_link")
public class CaseLink implements Regional {

  /** How they belong together. */
  public enum Kind {
    /** The second was split off the first. */
    SPLIT
  }

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "from_id")
  private UUID fromId;

  @Column(name = "to_id")
  private UUID toId;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  CaseLink() {}

  /** Links two cases of one region. */
  public static CaseLink of(Kind kind, Complaint from, Complaint to, String by, Instant at) {
    CaseLink link = new CaseLink();
    link.id = Ids.next();
    link.region = from.region();
    link.kind = kind;
    link.fromId = from.id();
    link.toId = to.id();
    link.createdBy = by;
    link.createdAt = at;
    return link;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public Kind kind() {
    return kind;
  }

  public UUID fromId() {
    return fromId;
  }

  public UUID toId() {
    return toId;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
