package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Ids;
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
import java.util.UUID;

/**
 * An answer to a citizen. At most one attempt may have an unknown outcome: providers have no
 * idempotency key, so an answer that may have gone out is never sent a second time by itself.
 */
@Entity
@Table(name = "reply")
public class Reply implements Regional {

  /** After so many attempts that surely did not arrive, the answer fails. */
  public static final int ATTEMPTS = 8;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "interaction_id")
  private UUID interactionId;

  @Column(name = "channel_id")
  private UUID channelId;

  @Column(name = "to_external_id")
  private String toExternalId;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "text_masked")
  private String textMasked;

  private String evidence;

  @Column(name = "written_by")
  private String writtenBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private ReplyState state;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "leased_until")
  private Instant leasedUntil;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "sent_at")
  private Instant sentAt;

  private String failure;

  @Version private long version;

  Reply() {}

  /** Where an answer goes: a message of a provider, or the tracker when all is null. */
  public record Address(UUID interactionId, UUID channelId, String toExternalId) {

    /** The tracker alone. */
    public static final Address TRACKER = new Address(null, null, null);
  }

  /**
   * Queues an answer for the sender.
   *
   * @param due first attempt, by the time of the database
   */
  public static Reply queue(
      String region,
      UUID complaintId,
      UUID unitId,
      Address to,
      String textMasked,
      String evidence,
      String writtenBy,
      Instant at,
      Instant due) {
    Reply reply = new Reply();
    reply.id = Ids.next();
    reply.region = region;
    reply.complaintId = complaintId;
    reply.unitId = unitId;
    reply.interactionId = to.interactionId();
    reply.channelId = to.channelId();
    reply.toExternalId = to.toExternalId();
    reply.textMasked = textMasked;
    reply.evidence = evidence;
    reply.writtenBy = writtenBy;
    reply.createdAt = at;
    reply.nextAttemptAt = due;
    reply.state = ReplyState.QUEUED;
    return reply;
  }

  /**
   * The answer reached the citizen's place.
   *
   * @param providerId the provider's id of the answer; null on the tracker or when unknown
   */
  public void sent(String providerId, Instant at) {
    state = ReplyState.SENT;
    externalId = providerId;
    sentAt = at;
    leasedUntil = null;
    failure = null;
  }

  /** The attempt certainly did not arrive; tried again after a growing pause. */
  public void notSent(String why, Instant at) {
    leasedUntil = null;
    failure = why;
    if (attempts >= ATTEMPTS) {
      state = ReplyState.FAILED;
      return;
    }
    state = ReplyState.QUEUED;
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
    nextAttemptAt = at.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  /** The provider refused it for good. */
  public void refused(String why) {
    state = ReplyState.FAILED;
    leasedUntil = null;
    failure = why;
  }

  /** The provider wants a fresh access token first. */
  public void hold(String why) {
    state = ReplyState.HELD;
    leasedUntil = null;
    failure = why;
  }

  /** Nobody can tell whether it arrived. */
  public void unknown(String why) {
    state = ReplyState.UNKNOWN;
    leasedUntil = null;
    failure = why;
  }

  /**
   * A person looked: it did not arrive.
   *
   * @param again true to queue it once more
   * @throws ReplyNotUnknown when the outcome is known
   */
  public void settleNotSent(boolean again, Instant at) {
    requireUnknown();
    if (again) {
      state = ReplyState.QUEUED;
      nextAttemptAt = at;
    } else {
      refused("SETTLED_NOT_SENT");
    }
  }

  /**
   * Only an unknown outcome may be settled by hand.
   *
   * @throws ReplyNotUnknown otherwise
   */
  public void requireUnknown() {
    if (state != ReplyState.UNKNOWN) {
      throw new ReplyNotUnknown(state);
    }
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

  public UUID interactionId() {
    return interactionId;
  }

  public UUID channelId() {
    return channelId;
  }

  public String toExternalId() {
    return toExternalId;
  }

  public UUID unitId() {
    return unitId;
  }

  public String textMasked() {
    return textMasked;
  }

  public String evidence() {
    return evidence;
  }

  public String writtenBy() {
    return writtenBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public ReplyState state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  public String externalId() {
    return externalId;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public String failure() {
    return failure;
  }

  public long version() {
    return version;
  }
}
