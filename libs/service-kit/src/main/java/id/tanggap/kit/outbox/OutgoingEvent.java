package id.tanggap.kit.outbox;

import java.time.Instant;
import java.util.Objects;

/**
 * A fact that other services shall learn, as it is handed to the {@link Outbox}.
 *
 * @param topic Kafka topic
 * @param key partition key; facts of one key arrive in the order in which they were appended
 * @param type CloudEvents type, {@code id.tanggap.<aggregate>.<fact>.v<n>}
 * @param subject id of the aggregate
 * @param region code of the region that the fact belongs to
 * @param occurredAt when it happened, which may be long before it was appended (imports)
 * @param data the record of the event contract; becomes the JSON body. Only ids and masked text
 */
public record OutgoingEvent(
    String topic,
    String key,
    String type,
    String subject,
    String region,
    Instant occurredAt,
    Object data) {

  /** Refuses an incomplete event here, where the stack still shows who made it. */
  public OutgoingEvent {
    topic = filled(topic, "topic");
    key = filled(key, "key");
    type = filled(type, "type");
    subject = filled(subject, "subject");
    region = filled(region, "region");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(data, "data");
  }

  private static String filled(String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("An outgoing event needs a " + name);
    }
    return value;
  }
}
