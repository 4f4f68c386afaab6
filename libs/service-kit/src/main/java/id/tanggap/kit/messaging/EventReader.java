package id.tanggap.kit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads a Kafka record in CloudEvents 1.0 binary mode: attributes in {@code ce_} headers, the body
 * untouched. Works on the plain record because a connector that parses for us fails before our
 * failure strategy is in charge.
 */
@ApplicationScoped
public class EventReader {

  /**
   * The event in a record. A record without a value becomes an event of type {@link
   * IncomingEvent#TOMBSTONE}.
   *
   * @throws PoisonEvent when an attribute is missing or unreadable: the record belongs in the
   *     dead-letter topic at once
   */
  public IncomingEvent read(ConsumerRecord<String, String> message) {
    if (message.value() == null) {
      return new IncomingEvent(
          coordinates(message),
          IncomingEvent.TOMBSTONE,
          message.key(),
          "",
          Instant.ofEpochMilli(message.timestamp()),
          null);
    }
    String version = required(message, "ce_specversion");
    if (!version.equals("1.0")) {
      throw new PoisonEvent(coordinates(message) + ": CloudEvents version " + version);
    }
    return new IncomingEvent(
        required(message, "ce_id"),
        required(message, "ce_type"),
        required(message, "ce_subject"),
        required(message, "ce_region"),
        time(message),
        message.value());
  }

  private static Instant time(ConsumerRecord<String, String> message) {
    String text = required(message, "ce_time");
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new PoisonEvent(coordinates(message) + ": header ce_time is not RFC 3339", e);
    }
  }

  private static String required(ConsumerRecord<String, String> message, String name) {
    Header header = message.headers().lastHeader(name);
    if (header == null || header.value() == null || header.value().length == 0) {
      throw new PoisonEvent(coordinates(message) + ": header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String coordinates(ConsumerRecord<String, String> message) {
    return message.topic() + "-" + message.partition() + "@" + message.offset();
  }
}
