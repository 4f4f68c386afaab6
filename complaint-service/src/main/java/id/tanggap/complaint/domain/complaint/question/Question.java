package id.tanggap.complaint.domain.complaint.question;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A question to the reporter. Its words lie in the reply that carries it. The reporter's time runs
 * from the delivery, and silence counts only after a reminder that came early enough.
 */
@Entity
@Table(name = "case_question")
public class Question implements Regional {

  /** Working days without an answer after which the case may be closed. */
  public static final int SILENT_WORKDAYS = 10;

  /** Working days between the reminder and the end. */
  public static final int REMIND_BEFORE_WORKDAYS = 3;

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "reply_id")
  private UUID replyId;

  @Column(name = "reminder_id")
  private UUID reminderId;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "silent_at")
  private Instant silentAt;

  @Enumerated(EnumType.STRING)
  private QuestionState state;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private long version;

  Question() {}

  /** Asks. */
  public static Question ask(
      String region, UUID complaintId, UUID replyId, String askedBy, Instant at) {
    Question question = new Question();
    question.id = Ids.next();
    question.region = region;
    question.complaintId = complaintId;
    question.replyId = replyId;
    question.askedBy = askedBy;
    question.askedAt = at;
    question.state = QuestionState.OPEN;
    return question;
  }

  /** The question reached the reporter. */
  public void delivered(Instant at) {
    deliveredAt = at;
  }

  /** A reminder is on its way. */
  public void remind(UUID reminder) {
    reminderId = reminder;
  }

  /**
   * The reminder stands where the reporter can read it.
   *
   * @param silent the end of the reporter's time
   */
  public void reminded(Instant at, Instant silent) {
    remindedAt = at;
    silentAt = silent;
  }

  /** It is over, one way or another; only the first end counts. */
  public void end(QuestionState how, Instant at) {
    if (state == QuestionState.OPEN) {
      state = how;
      endedAt = at;
    }
  }

  /** True while an answer is waited for. */
  public boolean open() {
    return state == QuestionState.OPEN;
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

  public UUID replyId() {
    return replyId;
  }

  public UUID reminderId() {
    return reminderId;
  }

  public String askedBy() {
    return askedBy;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant deliveredAt() {
    return deliveredAt;
  }

  public Instant remindedAt() {
    return remindedAt;
  }

  public Instant silentAt() {
    return silentAt;
  }

  public QuestionState state() {
    return state;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
