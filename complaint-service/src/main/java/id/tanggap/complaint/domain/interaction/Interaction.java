package id.tanggap.complaint.domain.interaction;

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

/** One message of a conversation, of a citizen or of the account itself. */
@Entity
@Table(name = "interaction")
public class Interaction implements Regional {

  /** A provider time older than this, or in the future, is not believed. */
  public static final Duration BELIEVABLE_AGE = Duration.ofDays(30);

  /** Who speaks. */
  public enum Direction {
    IN,
    OUT
  }

  /** How the message reached us. */
  public enum Source {
    WEBHOOK,
    IMPORT,
    MANUAL
  }

  @Id private UUID id;
  private String region;

  @Column(name = "thread_id")
  private UUID threadId;

  @Column(name = "natural_key")
  private String naturalKey;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "parent_external_id")
  private String parentExternalId;

  @Column(name = "post_external_id")
  private String postExternalId;

  @Column(name = "channel_id")
  private UUID channelId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "unit_id")
  private UUID unitId;

  @Column(name = "unit_path")
  private String unitPath;

  private String platform;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "time_doubted")
  private boolean timeDoubted;

  @Column(name = "author_hash")
  private byte[] authorHash;

  @Column(name = "original_sealed")
  private byte[] originalSealed;

  @Column(name = "text_masked")
  private String textMasked;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "interaction_class")
  private InteractionClass interactionClass;

  @Column(name = "wants_answer")
  private boolean wantsAnswer;

  @Enumerated(EnumType.STRING)
  @Column(name = "response_state")
  private ResponseState responseState;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "settled_by")
  private String settledBy;

  @Column(name = "settled_reason")
  private String settledReason;

  @Version private long version;

  Interaction() {}

  /** The words of a message: masked for everybody, sealed for the vault. */
  public record Words(String masked, byte[] sealed, byte[] authorHash) {}

  /** How a message is known at its origin. */
  public record Origin(
      String externalId, String parentExternalId, String postExternalId, Source source) {}

  /** Stores a message of a citizen. A provider time that cannot be is replaced and flagged. */
  public static Interaction incoming(
      ConversationThread thread,
      Place place,
      Origin origin,
      Words words,
      InteractionClass as,
      Instant occurredAt,
      Instant receivedAt) {
    Interaction message = message(thread, place, origin, words, occurredAt, receivedAt);
    boolean doubted =
        origin.source() == Source.WEBHOOK
            && (occurredAt.isAfter(receivedAt)
                || occurredAt.isBefore(receivedAt.minus(BELIEVABLE_AGE)));
    message.timeDoubted = doubted;
    message.occurredAt = doubted ? receivedAt : occurredAt;
    message.direction = Direction.IN;
    message.interactionClass = as;
    message.wantsAnswer = as.wantsAnswer();
    message.responseState = ResponseState.UNANSWERED;
    return message;
  }

  /** Stores a message that our own account wrote. */
  public static Interaction outgoing(
      ConversationThread thread,
      Place place,
      Origin origin,
      Words words,
      Instant occurredAt,
      Instant receivedAt) {
    Interaction message = message(thread, place, origin, words, occurredAt, receivedAt);
    message.direction = Direction.OUT;
    message.interactionClass = InteractionClass.OTHER;
    message.responseState = ResponseState.NO_ANSWER_NEEDED;
    return message;
  }

  private static Interaction message(
      ConversationThread thread,
      Place place,
      Origin origin,
      Words words,
      Instant occurredAt,
      Instant receivedAt) {
    Interaction message = new Interaction();
    message.id = Ids.next();
    message.region = thread.region();
    message.threadId = thread.id();
    message.naturalKey = place.keyOf(origin.externalId());
    message.externalId = origin.externalId();
    message.parentExternalId = origin.parentExternalId();
    message.postExternalId = origin.postExternalId();
    message.channelId = place.channelId();
    message.accountId = place.accountId();
    message.unitId = place.unitId();
    message.unitPath = place.unitPath();
    message.platform = place.platform();
    message.source = origin.source();
    message.occurredAt = occurredAt;
    message.receivedAt = receivedAt;
    message.textMasked = words.masked();
    message.originalSealed = words.sealed();
    message.authorHash = words.authorHash();
    return message;
  }

  /**
   * The citizen was answered.
   *
   * @return false when the message was settled before, so that nothing is counted twice
   */
  public boolean answered(Instant at, String by) {
    if (responseState != ResponseState.UNANSWERED) {
      return false;
    }
    settle(ResponseState.ANSWERED, at, by, null);
    return true;
  }

  /**
   * Somebody decided that no answer is owed.
   *
   * @throws InteractionAlreadySettled when it was settled before
   */
  public void needsNoAnswer(Instant at, String by, String maskedReason) {
    if (responseState != ResponseState.UNANSWERED) {
      throw new InteractionAlreadySettled(responseState);
    }
    wantsAnswer = false;
    settle(ResponseState.NO_ANSWER_NEEDED, at, by, maskedReason);
  }

  /** The author took the message back: its words go, the fact stays. */
  public boolean deletedByAuthor(Instant at) {
    boolean wasOpen = responseState == ResponseState.UNANSWERED;
    textMasked = null;
    originalSealed = null;
    authorHash = null;
    if (wasOpen) {
      wantsAnswer = false;
      settle(ResponseState.DELETED_BY_AUTHOR, at, "author", null);
    }
    return wasOpen;
  }

  /**
   * The author changed the words.
   *
   * @return false when a newer edit is already known, or the words are gone for good
   */
  public boolean edited(Words words, Instant at) {
    if (gone()) {
      return false;
    }
    if (editedAt != null && !at.isAfter(editedAt)) {
      return false;
    }
    editedAt = at;
    textMasked = words.masked();
    originalSealed = words.sealed();
    return true;
  }

  /**
   * Whether its words are gone: taken back by the author, or forgotten when their time was over.
   */
  public boolean gone() {
    return originalSealed == null;
  }

  /** Whether an answer can stand below it at the provider. */
  public boolean reachable() {
    return channelId != null && !gone();
  }

  private void settle(ResponseState to, Instant at, String by, String reason) {
    responseState = to;
    settledAt = at;
    settledBy = by;
    settledReason = reason;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID threadId() {
    return threadId;
  }

  public String naturalKey() {
    return naturalKey;
  }

  public String externalId() {
    return externalId;
  }

  public String parentExternalId() {
    return parentExternalId;
  }

  /** The post that a comment stands under; null for what is no comment. */
  public String postExternalId() {
    return postExternalId;
  }

  /** Where the message stands. */
  public Place place() {
    return new Place(channelId, accountId, unitId, unitPath, platform);
  }

  public Direction direction() {
    return direction;
  }

  public Source source() {
    return source;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public boolean timeDoubted() {
    return timeDoubted;
  }

  public byte[] originalSealed() {
    return originalSealed;
  }

  public String textMasked() {
    return textMasked;
  }

  public InteractionClass interactionClass() {
    return interactionClass;
  }

  public boolean wantsAnswer() {
    return wantsAnswer;
  }

  public ResponseState responseState() {
    return responseState;
  }

  public Instant settledAt() {
    return settledAt;
  }

  public long version() {
    return version;
  }
}
