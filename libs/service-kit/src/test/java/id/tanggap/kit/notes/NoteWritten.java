package id.tanggap.kit.notes;

import id.tanggap.kit.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.UUID;

/** Contract of the one event of the test application. */
public record NoteWritten(UUID id, String region, String text, Instant at) {

  /** Topic of the test application. */
  public static final String TOPIC = "test.note.events";

  /** Where its records end that cannot be applied. */
  public static final String DEAD_LETTERS = "test.note.events.kit.dlq";

  /** CloudEvents type. */
  public static final String TYPE = "id.tanggap.note.written.v1";

  /** The event, under any key. */
  public static OutgoingEvent event(String topic, String key, String text) {
    Instant at = Instant.parse("2024-02-19T03:04:05.123456Z");
    return new OutgoingEvent(
        topic, key, TYPE, key, "33.28", at, new NoteWritten(null, "33.28", text, at));
  }
}
