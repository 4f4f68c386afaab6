package id.tanggap.kit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;

/**
 * One event as it arrived: the CloudEvents attributes and the body as text.
 *
 * @param id CloudEvents id; the same event delivered twice carries the same id
 * @param type CloudEvents type; {@link #TOMBSTONE} for a deletion mark on a compacted topic
 * @param subject id of the aggregate; the key of the record for a tombstone
 * @param region code of the region; empty for a tombstone
 * @param time when the fact occurred
 * @param json the body; null for a tombstone
 */
public record IncomingEvent(
    String id, String type, String subject, String region, Instant time, String json) {

  /** Type of a record without a body: the last word about its key on a compacted topic. */
  public static final String TOMBSTONE = "id.tanggap.tombstone";

  /**
   * Lenient towards what a newer producer adds, strict towards what this consumer needs: an unknown
   * member is ignored, a wrong type or trailing text is refused.
   */
  private static final ObjectReader READER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  /** Whether this marks a deletion and therefore has no body. */
  public boolean tombstone() {
    return json == null;
  }

  /**
   * The body as a record of the event contract.
   *
   * @throws PoisonEvent when the body is missing, is not JSON, or does not fit the record
   */
  public <T> T data(Class<T> contract) {
    if (json == null) {
      throw new PoisonEvent("Event " + id + " has no body to read as " + contract.getSimpleName());
    }
    T data;
    try {
      data = READER.forType(contract).readValue(json);
    } catch (JsonProcessingException e) {
      // the original message quotes the body, which must not reach a log or a dead-letter header
      throw new PoisonEvent(
          "Event " + id + " of type " + type + " is not a " + contract.getSimpleName() + where(e));
    }
    if (data == null) {
      throw new PoisonEvent("Event " + id + " of type " + type + " has the body null");
    }
    return data;
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }
}
