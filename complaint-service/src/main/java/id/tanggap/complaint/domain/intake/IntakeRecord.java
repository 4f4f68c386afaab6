package id.tanggap.complaint.domain.intake;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What the desk noted about a case beside its words: answers to the questions of its category. */
@Entity
@Table(name = "intake_record")
public class IntakeRecord implements Regional {

  @Id
  @Column(name = "complaint_id")
  private UUID complaintId;

  private String region;

  @Column(name = "category_version")
  private Integer categoryVersion;

  private String attributes;

  @Column(name = "many_from_one")
  private boolean manyFromOne;

  @Version private long version;

  IntakeRecord() {}

  /**
   * Notes what came in.
   *
   * @param categoryVersion null when the category is free text or none
   * @param attributes masked answers as a JSON document
   * @param manyFromOne whether the same person brought unusually many reports that day
   */
  public IntakeRecord(
      UUID complaintId,
      String region,
      Integer categoryVersion,
      String attributes,
      boolean manyFromOne) {
    this.complaintId = complaintId;
    this.region = region;
    this.categoryVersion = categoryVersion;
    this.attributes = attributes;
    this.manyFromOne = manyFromOne;
  }

  /** Corrects what was noted when the case is verified. */
  public void correct(Integer correctedVersion, String correctedAttributes) {
    categoryVersion = correctedVersion;
    attributes = correctedAttributes;
  }

  public UUID complaintId() {
    return complaintId;
  }

  @Override
  public String region() {
    return region;
  }

  public Integer categoryVersion() {
    return categoryVersion;
  }

  public String attributes() {
    return attributes;
  }

  public boolean manyFromOne() {
    return manyFromOne;
  }

  public long version() {
    return version;
  }
}
