package id.tanggap.complaint.domain.complaint.question;

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
 * What the reporter said after the report, masked for the handlers and sealed for the vault. It
 * belongs to the case and is seen only by who sees the case. Never changed.
 */
@Entity
@Table(name = "case_message")
public class CaseMessage implements Regional {

  /** The way on which it came. */
  public enum Source {
    /** Written on the tracker. */
    TRACKER,
    /** Written in the thread of the report; the original lies with that message. */
    THREAD,
    /** Told to an operator. */
    OPERATOR
  }

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "question_id")
  private UUID questionId;

  @Column(name = "interaction_id")
  private UUID interactionId;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "text_masked")
  private String textMasked;

  @Column(name = "original_sealed")
  private byte[] originalSealed;

  @Column(name = "recorded_by")
  private String recordedBy;

  private Instant at;

  CaseMessage() {}

  /** The words, already masked and sealed. */
  public record Words(String masked, byte[] sealed) {}

  /**
   * Keeps what the reporter said.
   *
   * @param questionId the question that it answers
   * @param interactionId the message of the thread; null on the other ways
   */
  public static CaseMessage of(
      String region,
      UUID complaintId,
      UUID questionId,
      UUID interactionId,
      Source source,
      Words words,
      String recordedBy,
      Instant at) {
    CaseMessage message = new CaseMessage();
    message.id = Ids.next();
    message.region = region;
    message.complaintId = complaintId;
    message.questionId = questionId;
    message.interactionId = interactionId;
    message.source = source;
    message.textMasked = words.masked();
    message.originalSealed = words.sealed();
    message.recordedBy = recordedBy;
    message.at = at;
    return message;
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

  public UUID questionId() {
    return questionId;
  }

  public UUID interactionId() {
    return interactionId;
  }

  public Source source() {
    return source;
  }

  public String textMasked() {
    return textMasked;
  }

  public byte[] originalSealed() {
    return originalSealed;
  }

  public Instant at() {
    return at;
  }
}
