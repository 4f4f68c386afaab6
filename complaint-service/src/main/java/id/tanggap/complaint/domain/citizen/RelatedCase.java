package id.tanggap.complaint.domain.citizen;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A later report that its reporter linked to an earlier one, whose time to reopen has passed. */
@Entity
@Table(name = "complaint_relation")
public class RelatedCase implements Regional {

  @Id
  @Column(name = "complaint_id")
  private UUID complaintId;

  private String region;

  @Column(name = "related_id")
  private UUID relatedId;

  @Column(name = "created_at")
  private Instant createdAt;

  RelatedCase() {}

  /**
   * Links a new report to an earlier one.
   *
   * @param earlier null when there is none with the code that was given
   * @throws RelatedReportUnknown also for a secret one and one of another region, so that a code
   *     tells nothing about them
   */
  public static RelatedCase link(Complaint later, Complaint earlier, Instant at) {
    if (earlier == null || earlier.secret() || !earlier.region().equals(later.region())) {
      throw new RelatedReportUnknown();
    }
    RelatedCase link = new RelatedCase();
    link.complaintId = later.id();
    link.region = later.region();
    link.relatedId = earlier.id();
    link.createdAt = at;
    return link;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public UUID relatedId() {
    return relatedId;
  }
}
