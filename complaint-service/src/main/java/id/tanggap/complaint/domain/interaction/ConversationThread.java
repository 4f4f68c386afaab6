package id.tanggap.complaint.domain.interaction;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A conversation on one account: a top-level comment and everything below it. */
@Entity
@Table(name = "conversation_thread")
public class ConversationThread implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "thread_key")
  private String threadKey;

  @Column(name = "channel_id")
  private UUID channelId;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "unit_id")
  private UUID unitId;

  private String platform;

  @Column(name = "opened_at")
  private Instant openedAt;

  ConversationThread() {}

  /**
   * Opens a thread.
   *
   * @param threadKey natural key: account and root message
   */
  public static ConversationThread open(
      String region, String threadKey, Place place, Instant openedAt) {
    ConversationThread thread = new ConversationThread();
    thread.id = Ids.next();
    thread.region = region;
    thread.threadKey = threadKey;
    thread.channelId = place.channelId();
    thread.accountId = place.accountId();
    thread.unitId = place.unitId();
    thread.platform = place.platform();
    thread.openedAt = openedAt;
    return thread;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String threadKey() {
    return threadKey;
  }

  /** Where the thread stands; the path of the unit is not kept with it. */
  public Place place() {
    return new Place(channelId, accountId, unitId, null, platform);
  }
}
