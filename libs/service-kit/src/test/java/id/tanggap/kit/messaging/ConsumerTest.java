package id.tanggap.kit.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.kit.notes.NoteServers;
import id.tanggap.kit.notes.NoteWritten;
import id.tanggap.kit.notes.SeeNotes;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class ConsumerTest {

  @Inject SeeNotes seen;
  @Inject MeterRegistry metrics;

  private final String key = UUID.randomUUID().toString();
  private KafkaProbe deadLetters;

  @BeforeEach
  void watch() {
    deadLetters = KafkaProbe.at(NoteWritten.DEAD_LETTERS);
  }

  @Test
  void appliesAnEventOnceThatArrivesTwice() {
    String id = send("twice");
    sendAgain(id, "twice");
    String last = send("last");

    awaitSeen(last);
    assertThat(rows(id)).containsExactly(Map.of("text", "twice", "times", 1));
    assertThat(seen.attempts(id)).isEqualTo(1);
    assertThat(
            metrics.get("tanggap.inbox.duplicates").tag("consumer", "note-seen").counter().count())
        .isPositive();
  }

  @Test
  void anUnreadableBodyGoesToTheDeadLettersAtOnceAndTheStreamGoesOn() {
    String poison = UUID.randomUUID().toString();
    KafkaProbe.sendEvent(
        NoteWritten.TOPIC, key, NoteWritten.TYPE, key, "33.28", poison, "{\"text\": 'secret'");
    String next = send("behind the poison");

    ConsumerRecord<String, String> dead = deadLetters.awaitKey(key, 1).get(0);
    assertThat(dead.value()).isEqualTo("{\"text\": 'secret'");
    assertThat(KafkaProbe.header(dead, "ce_id")).isEqualTo(poison);
    assertThat(KafkaProbe.header(dead, "dead-letter-reason"))
        .contains(poison, "NoteWritten")
        .doesNotContain("secret");
    assertThat(KafkaProbe.header(dead, "dead-letter-topic")).isEqualTo(NoteWritten.TOPIC);
    awaitSeen(next);
    assertThat(Db.query("select 1 from processed_event where event_id = ?", poison)).isEmpty();
  }

  @Test
  void aRecordWithoutAttributesGoesToTheDeadLetters() {
    KafkaProbe.send(NoteWritten.TOPIC, key, Map.of(), "{}");
    String next = send("behind the stranger");

    assertThat(KafkaProbe.header(deadLetters.awaitKey(key, 1).get(0), "dead-letter-reason"))
        .contains("ce_specversion is missing");
    awaitSeen(next);
  }

  @Test
  void aRejectionGoesToTheDeadLettersWithoutAnotherAttempt() {
    String rejected = send("rejected");
    String next = send("behind the rejection");

    assertThat(deadLetters.awaitKey(key, 1)).hasSize(1);
    awaitSeen(next);
    assertThat(seen.attempts(rejected)).isEqualTo(1);
    assertThat(rows(rejected)).isEmpty();
  }

  @Test
  void aDefectGoesToTheDeadLettersAfterFourAttempts() {
    String defect = send("defect");
    String next = send("behind the defect");

    assertThat(deadLetters.awaitKey(key, 1)).hasSize(1);
    awaitSeen(next);
    assertThat(seen.attempts(defect)).isEqualTo(4);
    assertThat(rows(defect)).isEmpty();
  }

  @Test
  void aFailedAttemptLeavesNothingBehindAndTheNextOneCounts() {
    String id = send("second time lucky");

    awaitSeen(id);
    assertThat(seen.attempts(id)).isEqualTo(2);
    assertThat(rows(id)).containsExactly(Map.of("text", "second time lucky", "times", 1));
    assertThat(deadLetters.soFar()).noneMatch(dead -> key.equals(dead.key()));
  }

  @Test
  void aTombstoneAndAnUnknownTypeAreNoFault() {
    KafkaProbe.send(NoteWritten.TOPIC, key, Map.of(), null);
    KafkaProbe.sendEvent(
        NoteWritten.TOPIC, key, "id.tanggap.note.burnt.v1", key, "33.28", "burnt " + key, "{}");
    String next = send("behind both");

    awaitSeen(next);
    assertThat(deadLetters.soFar()).noneMatch(dead -> key.equals(dead.key()));
  }

  /** The records of a key share a partition: what is sent later is worked on later. */
  private String send(String text) {
    String id = UUID.randomUUID().toString();
    sendAgain(id, text);
    return id;
  }

  private void sendAgain(String id, String text) {
    String body =
        "{\"id\":\"%s\",\"region\":\"33.28\",\"text\":\"%s\",\"at\":\"2024-02-19T03:04:05Z\",\"later\":1}"
            .formatted(UUID.randomUUID(), text);
    KafkaProbe.sendEvent(NoteWritten.TOPIC, key, NoteWritten.TYPE, key, "33.28", id, body);
  }

  private static void awaitSeen(String eventId) {
    await().until(() -> !rows(eventId).isEmpty());
  }

  private static List<Map<String, Object>> rows(String eventId) {
    return Db.query("select text, times from note_seen where event_id = ?", eventId);
  }
}
