package id.tanggap.complaint.domain.privacy;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody makes use of a right over the own data. The law gives three times 24 hours, by the clock
 * on the wall (Law 27/2022, articles 32 and following).
 */
@Entity
@Table(name = "privacy_request")
public class PrivacyRequest implements Regional {

  /** How long an answer may take, nights and holidays included. */
  public static final Duration TERM = Duration.ofHours(72);

  /** What is asked for. */
  public enum RequestKind {
    ACCESS,
    CORRECTION,
    ERASURE,
    OBJECTION
  }

  /** How far it has come. */
  public enum RequestState {
    RECEIVED,
    IN_PROGRESS,
    COMPLETED,
    REFUSED
  }

  /** Why the law lets or makes us refuse. */
  public enum RefusalGround {
    NOT_THE_SUBJECT,
    ENDANGERS_SOMEBODY,
    DISCLOSES_OTHERS,
    DEFENCE_OR_SECURITY,
    LEGAL_DUTY
  }

  @Id private UUID id;
  private String region;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  @Column(name = "requester_sealed")
  private byte[] requesterSealed;

  @Column(name = "details_masked")
  private String detailsMasked;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "entered_at")
  private Instant enteredAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "refusal_ground")
  private RefusalGround refusalGround;

  @Column(name = "answer_masked")
  private String answerMasked;

  @Version private long version;

  PrivacyRequest() {}

  /** Takes a request in; its clock runs from when the person asked. */
  public static PrivacyRequest receive(
      String region,
      RequestKind kind,
      byte[] requesterSealed,
      String detailsMasked,
      Instant receivedAt,
      Instant enteredAt) {
    PrivacyRequest request = new PrivacyRequest();
    request.id = Ids.next();
    request.region = region;
    request.kind = kind;
    request.state = RequestState.RECEIVED;
    request.requesterSealed = requesterSealed;
    request.detailsMasked = detailsMasked;
    request.receivedAt = receivedAt;
    request.enteredAt = enteredAt;
    request.dueAt = receivedAt.plus(TERM);
    return request;
  }

  /** Somebody begins to work on it. */
  public void take() {
    require("TAKE", RequestState.RECEIVED);
    state = RequestState.IN_PROGRESS;
  }

  /** It is answered. */
  public void complete(String maskedAnswer, Instant at) {
    require("COMPLETE", RequestState.IN_PROGRESS);
    end(RequestState.COMPLETED, maskedAnswer, at);
  }

  /** It is refused, on a ground that the law knows. */
  public void refuse(RefusalGround ground, String maskedReason, Instant at) {
    require("REFUSE", RequestState.RECEIVED, RequestState.IN_PROGRESS);
    refusalGround = ground;
    end(RequestState.REFUSED, maskedReason, at);
  }

  /**
   * Refuses to show data unless that was asked for and somebody works on it.
   *
   * @throws IllegalTransition naming what would be allowed
   */
  public void requireExport() {
    if (kind != RequestKind.ACCESS || state != RequestState.IN_PROGRESS) {
      throw new IllegalTransition("privacy-request", state, "EXPORT", allowed());
    }
  }

  private void end(RequestState to, String words, Instant at) {
    state = to;
    answerMasked = words;
    completedAt = at;
  }

  private void require(String event, RequestState... from) {
    if (!List.of(from).contains(state)) {
      throw new IllegalTransition("privacy-request", state, event, allowed());
    }
  }

  /** What can be done now. */
  public List<String> allowed() {
    List<String> allowed = new ArrayList<>();
    if (state == RequestState.RECEIVED) {
      allowed.add("TAKE");
    }
    if (state == RequestState.IN_PROGRESS) {
      allowed.add("COMPLETE");
      if (kind == RequestKind.ACCESS) {
        allowed.add("EXPORT");
      }
    }
    if (open()) {
      allowed.add("REFUSE");
    }
    return allowed;
  }

  /** True while an answer is owed. */
  public boolean open() {
    return state == RequestState.RECEIVED || state == RequestState.IN_PROGRESS;
  }

  /** Seconds until the answer is owed; negative when it is late, of a finished one at its end. */
  public long remainingSeconds(Instant now) {
    return Duration.between(open() ? now : completedAt, dueAt).toSeconds();
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public RequestKind kind() {
    return kind;
  }

  public RequestState state() {
    return state;
  }

  public byte[] requesterSealed() {
    return requesterSealed;
  }

  public String detailsMasked() {
    return detailsMasked;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant completedAt() {
    return completedAt;
  }

  public RefusalGround refusalGround() {
    return refusalGround;
  }

  public String answerMasked() {
    return answerMasked;
  }

  public long version() {
    return version;
  }
}
