package id.tanggap.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.Note;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.kit.notes.NoteWritten;
import id.tanggap.kit.notes.WriteNotes;
import id.tanggap.local.Ports;
import id.tanggap.local.kafka.EmbeddedKafka;
import id.tanggap.testkit.Db;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A relay with a broker of its own, which is stopped and started again. */
@QuarkusTest
@QuarkusTestResource(NoteServers.class)
@TestProfile(OutboxRelayTest.NoRelay.class)
class BrokerAwayTest {

  private static final String TOPIC = "test.away.events";

  @Inject WriteNotes notes;
  @Inject Pool pool;
  @Inject OutboxConfig config;
  @Inject MeterRegistry metrics;

  @TempDir Path folder;

  private final int port = Ports.free();
  private final int controllerPort = Ports.free();
  private final List<String> keys = List.of(key(), key(), key());
  private final EventSender sender =
      new EventSender(Map.of("bootstrap.servers", "localhost:" + port), "/tanggap/kit");
  private EmbeddedKafka broker;

  @BeforeEach
  void startWithAnEmptyOutbox() {
    Db.update("delete from outbox");
    broker = broker();
    NoteServers.topics(broker.bootstrapServers(), TOPIC);
  }

  @AfterEach
  void stop() {
    sender.close();
    broker.close();
  }

  @Test
  void losesNothingAndKeepsTheOrderWhileTheBrokerIsAway() {
    OutboxRelay relay = new OutboxRelay(pool, sender, config, metrics);
    write(0, 20);
    await().until(() -> sent(relay, 60));

    broker.close();
    write(20, 60);
    Duration rest = relay.drain().await().atMost(Duration.ofSeconds(30));
    assertThat(rest).isPositive();
    relay.drain().await().atMost(Duration.ofSeconds(30));
    assertThat(sentRows()).isEqualTo(60);
    assertThat(Db.query("select count(*) as n from note where text like ?", keys.get(0) + "%"))
        .containsExactly(Map.of("n", 60L));
    assertThat(Db.query("select max(last_error) as error from outbox").get(0).toString())
        .contains("TimeoutException");

    broker = broker();
    await().atMost(Duration.ofSeconds(60)).until(() -> sent(relay, 180));
    assertThat(received(180))
        .allSatisfy(
            (key, texts) ->
                assertThat(texts)
                    .isEqualTo(IntStream.range(0, 60).mapToObj(i -> key + " " + i).toList()));
  }

  private EmbeddedKafka broker() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      // the broker looks for its parts through the thread's loader, which is the application's
      thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
      return EmbeddedKafka.start(folder.resolve("kafka"), port, controllerPort);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void write(int from, int to) {
    for (int i = from; i < to; i++) {
      for (String key : keys) {
        Note note = new Note("33.28", key + " " + i, Instant.EPOCH);
        InVertx.run(() -> notes.write(note, NoteWritten.event(TOPIC, key, note.text())));
      }
    }
  }

  private static boolean sent(OutboxRelay relay, long rows) {
    relay.drain().await().atMost(Duration.ofSeconds(30));
    return sentRows() == rows;
  }

  private static long sentRows() {
    return (long)
        Db.query("select count(*) as n from outbox where published_at is not null").get(0).get("n");
  }

  /** Texts by key, as often as they are on the topic. */
  private Map<String, List<String>> received(int atLeast) {
    Map<String, List<String>> texts = new HashMap<>();
    keys.forEach(key -> texts.put(key, new ArrayList<>()));
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "localhost:" + port, "auto.offset.reset", "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, 3).mapToObj(i -> new TopicPartition(TOPIC, i)).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .until(
              () -> {
                for (ConsumerRecord<String, String> message :
                    consumer.poll(Duration.ofMillis(200))) {
                  texts
                      .get(message.key())
                      .add(message.value().replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"));
                }
                return texts.values().stream().mapToInt(List::size).sum() >= atLeast;
              });
    }
    return texts;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
