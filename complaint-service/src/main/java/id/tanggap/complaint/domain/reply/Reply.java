package id.tanggap.complaint.domain.reply;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

  @Enumerated(EnumType.STRING)
  private ReplyPurpose purpose;

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

  @Enumerated(EnumType.STRING)
  private Substance substance;

  @Embedded private ReplyReview review;

  @Column(name = "bank_entry_id")
  private UUID bankEntryId;

  @Column(name = "text_hash")
  private String textHash;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Column(name = "read_at")
  private Instant readAt;

  @Version private long version;

  Reply() {}

  /** Whether an answer says more than what is said to everybody. */
  public enum Substance {
    SUBSTANTIVE,
    /** Word for word from the answer bank where that is not enough. */
    TEMPLATE
  }

  /**
   * The words of an answer, masked, and what they rest on.
   *
   * @param bankEntryId the entry of the answer bank they were taken from; may be null
   */
  public record Words(String textMasked, String evidence, UUID bankEntryId) {}

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
    Reply reply =
        written(
            region,
            complaintId,
            unitId,
            to.interactionId(),
            new Words(textMasked, evidence, null),
            writtenBy,
            at);
    reply.queue(to, textMasked, due);
    return reply;
  }

  /** Begins an answer that is not on its way yet. */
  public static Reply draft(
      String region,
      UUID complaintId,
      UUID unitId,
      UUID interactionId,
      Words words,
      String writtenBy,
      Instant at) {
    return written(region, complaintId, unitId, interactionId, words, writtenBy, at);
  }

  /** Something that the system says; it never counts as an answer. */
  public static Reply notice(Reply answer, Address to, String words, Instant at, Instant due) {
    Reply reply =
        written(
            answer.region,
            answer.complaintId,
            answer.unitId,
            null,
            new Words(words, null, null),
            answer.writtenBy,
            at);
    reply.purpose = ReplyPurpose.RECEIPT;
    reply.queue(to, words, due);
    return reply;
  }

  private static Reply written(
      String region,
      UUID complaintId,
      UUID unitId,
      UUID interactionId,
      Words words,
      String writtenBy,
      Instant at) {
    Reply reply = new Reply();
    reply.id = Ids.next();
    reply.region = region;
    reply.complaintId = complaintId;
    reply.unitId = unitId;
    reply.interactionId = interactionId;
    reply.take(words);
    reply.writtenBy = writtenBy;
    reply.createdAt = at;
    reply.nextAttemptAt = at;
    reply.purpose = ReplyPurpose.ANSWER;
    reply.substance = Substance.SUBSTANTIVE;
    reply.review = new ReplyReview();
    reply.state = ReplyState.DRAFT;
    return reply;
  }

  private void take(Words words) {
    textMasked = words.textMasked();
    evidence = words.evidence();
    bankEntryId = words.bankEntryId();
    textHash = AnswerWords.hash(words.textMasked());
  }

  private void move(ReplyEvent event) {
    state = ReplyTransitions.next(state, event);
  }

  /** Changes the words of a draft; who does so counts as its writer too. */
  public void edit(Words words, String by) {
    move(ReplyEvent.EDIT);
    take(words);
    review().editedBy(by);
  }

  /** Waits for a second person, because the policy says so. */
  public void submit(int policyVersion, boolean onTracker) {
    move(ReplyEvent.SUBMIT);
    review().asked(policyVersion, onTracker);
  }

  /**
   * A second person agrees.
   *
   * @throws OwnAnswer when the person wrote or changed it
   */
  public void approve(String by, Instant at) {
    move(ReplyEvent.APPROVE);
    review().decided(writtenBy, by, null, at);
  }

  /** A second person gives it back with a reason; it is a draft again. */
  public void reject(String maskedReason, String by, Instant at) {
    move(ReplyEvent.REJECT);
    review().decided(writtenBy, by, maskedReason, at);
  }

  /** Approved, but the channel is closed: somebody has to choose another way. */
  public void waitForWindow() {
    failure = "REPLY_WINDOW_CLOSED";
  }

  /**
   * Hands it to the sender.
   *
   * @param wording the words as they go out, with what the channel needs around them
   */
  public void queue(Address to, String wording, Instant due) {
    move(ReplyEvent.QUEUE);
    interactionId = to.interactionId();
    channelId = to.channelId();
    toExternalId = to.toExternalId();
    textMasked = wording;
    nextAttemptAt = due;
    failure = null;
  }

  /** Nothing in it was written for this case. */
  public void fromTemplate() {
    substance = Substance.TEMPLATE;
  }

  /** The same, for something else than answering. */
  public Reply meantAs(ReplyPurpose what) {
    purpose = what;
    return this;
  }

  /**
   * The answer reached the citizen's place.
   *
   * @param providerId the provider's id of the answer; null on the tracker or when unknown
   */
  public void sent(String providerId, Instant at) {
    move(ReplyEvent.ACCEPT);
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
      move(ReplyEvent.FAIL);
      return;
    }
    move(ReplyEvent.RETRY);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
    nextAttemptAt = at.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  /** The provider refused it for good. */
  public void refused(String why) {
    move(ReplyEvent.FAIL);
    leasedUntil = null;
    failure = why;
  }

  /**
   * The provider told how far the answer came. What was told before by a later step stays.
   *
   * @return false when it says nothing new
   */
  public boolean receipt(ReplyEvent event, String why, Instant at) {
    if (!ReplyTransitions.allowed(state).contains(event)) {
      return false;
    }
    move(event);
    switch (event) {
      case DELIVER -> deliveredAt = at;
      case READ -> {
        readAt = at;
        deliveredAt = deliveredAt == null ? at : deliveredAt;
      }
      default -> failure = why;
    }
    if (event != ReplyEvent.FAIL) {
      failure = null;
    }
    return true;
  }

  /** The provider wants a fresh access token first. */
  public void hold(String why) {
    move(ReplyEvent.HOLD);
    leasedUntil = null;
    failure = why;
  }

  /** True while it is to go out through a provider and nobody has it in hand. */
  public boolean waitsForProvider() {
    return channelId != null && (state == ReplyState.QUEUED || state == ReplyState.HELD);
  }

  /**
   * Its case has become secret: it goes to the tracker and not where others read along.
   *
   * @param wording the words without what only the channel needed around them
   */
  public void divert(String wording) {
    if (state == ReplyState.HELD) {
      move(ReplyEvent.RETRY);
    }
    interactionId = null;
    channelId = null;
    toExternalId = null;
    textMasked = wording;
    failure = null;
  }

  /** Nobody can tell whether it arrived. */
  public void unknown(String why) {
    move(ReplyEvent.LOSE);
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
      move(ReplyEvent.RETRY);
      nextAttemptAt = at;
    } else {
      refused("SETTLED_NOT_SENT");
    }
  }

  /**
   * Refuses a stated time of sending that cannot be.
   *
   * @throws SentAtImpossible before the answer was written or after now
   */
  public void requirePossible(Instant statedSentAt, Instant now) {
    if (statedSentAt.isBefore(createdAt) || statedSentAt.isAfter(now)) {
      throw new SentAtImpossible(statedSentAt);
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

  public ReplyPurpose purpose() {
    return purpose;
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

  public Substance substance() {
    return substance;
  }

  /** Who had a say in it besides its writer. */
  public ReplyReview review() {
    if (review == null) {
      // a value whose columns are all empty is read as none
      review = new ReplyReview();
    }
    return review;
  }

  public UUID bankEntryId() {
    return bankEntryId;
  }

  public String textHash() {
    return textHash;
  }

  public Instant deliveredAt() {
    return deliveredAt;
  }

  public Instant readAt() {
    return readAt;
  }

  public long version() {
    return version;
  }
}
