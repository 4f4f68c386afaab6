package id.tanggap.monitoring.domain.response;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One interaction as far as it is known. Facts may come in any order and each fills its own part;
 * the interaction is counted once its receipt is known. The unit is the one that owned it when it
 * was answered, before that the one that owed the answer.
 */
@Entity
@Table(name = "monitored_interaction")
public class MonitoredInteraction implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "thread_id")
  private UUID threadId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "platform")
  private String platform;

  @Column(name = "interaction_class")
  private String interactionClass;

  @Column(name = "wants_answer")
  private Boolean wantsAnswer;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "answer_due_at")
  private Instant answerDueAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "within_target")
  private Boolean withinTarget;

  @Column(name = "working_seconds")
  private Long workingSeconds;

  @Column(name = "elapsed_seconds")
  private Long elapsedSeconds;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "close_reason")
  private String closeReason;

  /** For the persistence provider. */
  protected MonitoredInteraction() {}

  /** First heard of. */
  public MonitoredInteraction(UUID id, String region) {
    this.id = id;
    this.region = region;
  }

  /** Takes in a fact; a second answer or closure changes nothing. */
  public void apply(InteractionFact fact) {
    if (fact instanceof InteractionFact.Received received) {
      receive(received);
    } else if (fact instanceof InteractionFact.Answered answered) {
      answer(answered);
    } else if (fact instanceof InteractionFact.Closed closed) {
      close(closed);
    }
  }

  private void receive(InteractionFact.Received fact) {
    threadId = fact.threadId();
    accountId = fact.accountId();
    if (answeredAt == null && fact.unitId() != null) {
      unitId = fact.unitId();
    }
    platform = fact.platform();
    interactionClass = fact.interactionClass();
    wantsAnswer = fact.wantsAnswer();
    occurredAt = fact.occurredAt();
    answerDueAt = fact.answerDueAt();
  }

  private void answer(InteractionFact.Answered fact) {
    if (answeredAt != null) {
      return;
    }
    threadId = fact.threadId();
    if (fact.unitId() != null) {
      unitId = fact.unitId();
    }
    answeredAt = fact.answeredAt();
    withinTarget = fact.withinTarget();
    workingSeconds = fact.workingSeconds();
    elapsedSeconds = fact.elapsedSeconds();
  }

  private void close(InteractionFact.Closed fact) {
    if (closedAt != null) {
      return;
    }
    threadId = fact.threadId();
    if (unitId == null) {
      unitId = fact.unitId();
    }
    closedAt = fact.at();
    closeReason = fact.reason();
  }

  /** The interaction. */
  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  /** Unit that owned it when it was answered, before that the one that owed the answer. */
  public UUID unitId() {
    return unitId;
  }

  /** When the citizen spoke, null while only later facts are known. */
  public Instant occurredAt() {
    return occurredAt;
  }

  /** When it was answered, null while it was not. */
  public Instant answeredAt() {
    return answeredAt;
  }
}
