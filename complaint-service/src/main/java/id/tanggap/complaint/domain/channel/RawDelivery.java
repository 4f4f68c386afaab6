package id.tanggap.complaint.domain.channel;

import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a provider delivered, as an operator may see it: everything but the body, which is not even
 * read. Written by the queue; here it is only sent through the queue once more.
 */
@Entity
@Table(name = "raw_delivery")
public class RawDelivery implements Regional {

  /** How far it has come. */
  public enum DeliveryState {
    RECEIVED,
    PROCESSED,
    FAILED,
    UNKNOWN_CHANNEL
  }

  @Id private UUID id;
  private String region;

  @Column(name = "channel_id")
  private UUID channelId;

  private String provider;

  @Column(name = "body_bytes")
  private int bodyBytes;

  @Enumerated(EnumType.STRING)
  private DeliveryState state;

  private int attempts;
  private String error;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "processed_at")
  private Instant processedAt;

  private int repeats;
  private int replays;

  RawDelivery() {}

  /**
   * Lets the queue work on it once more; what it brought before is known by its natural keys.
   *
   * @throws IllegalTransition while it waits anyway, or when its channel is not ours
   */
  public void replay(Instant at) {
    if (state != DeliveryState.PROCESSED && state != DeliveryState.FAILED) {
      throw new IllegalTransition("delivery", state, "REPLAY", List.of());
    }
    state = DeliveryState.RECEIVED;
    attempts = 0;
    error = null;
    nextAttemptAt = at;
    replays++;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID channelId() {
    return channelId;
  }

  public String provider() {
    return provider;
  }

  public int bodyBytes() {
    return bodyBytes;
  }

  public DeliveryState state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  public String error() {
    return error;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Instant processedAt() {
    return processedAt;
  }

  public int repeats() {
    return repeats;
  }

  public int replays() {
    return replays;
  }
}
