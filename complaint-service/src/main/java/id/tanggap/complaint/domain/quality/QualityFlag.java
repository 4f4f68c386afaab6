package id.tanggap.complaint.domain.quality;

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

/**
 * Something that looks like answering for the figures and not for the citizen. A flag judges
 * nobody: it says where to look.
 */
@Entity
@Table(name = "quality_flag")
public class QualityFlag implements Regional {

  /** What was seen. */
  public enum Kind {
    /** Nothing was said but what is said to everybody. */
    TEMPLATE_ONLY,
    /** Signs or pictures stood where an answer should. */
    WITHOUT_WORDS,
    /** One unit said the same words to many cases. */
    IDENTICAL_ANSWERS,
    /** The citizen was not helped: the case was taken up again. */
    REOPENED,
    /** As REOPENED, within seven days: it never counted as solved. */
    REOPENED_SOON,
    /** A unit gave a case back. */
    RETURNED,
    /** A case went to and fro; counts against every unit that gave it back. */
    PING_PONG
  }

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_path")
  private String unitPath;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "reply_id")
  private UUID replyId;

  private String detail;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "dedupe_key")
  private String dedupeKey;

  QualityFlag() {}

  /** Against whom a flag counts. */
  public record Against(UUID unitId, String unitPath) {}

  /**
   * Raises a flag.
   *
   * @param once what makes it one and the same flag when it is seen again
   */
  public static QualityFlag raise(
      String region, Kind kind, Against against, UUID complaintId, Instant at, String once) {
    QualityFlag flag = new QualityFlag();
    flag.id = Ids.next();
    flag.region = region;
    flag.kind = kind;
    flag.unitId = against.unitId();
    flag.unitPath = against.unitPath();
    flag.complaintId = complaintId;
    flag.raisedAt = at;
    flag.dedupeKey = kind + ":" + once;
    return flag;
  }

  /** The answer that it is about. */
  public QualityFlag about(UUID reply) {
    replyId = reply;
    return this;
  }

  /** A figure that belongs to it. */
  public QualityFlag with(String figure) {
    detail = figure;
    return this;
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

  public UUID unitId() {
    return unitId;
  }

  public String unitPath() {
    return unitPath;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public UUID replyId() {
    return replyId;
  }

  public String detail() {
    return detail;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  public String dedupeKey() {
    return dedupeKey;
  }
}
