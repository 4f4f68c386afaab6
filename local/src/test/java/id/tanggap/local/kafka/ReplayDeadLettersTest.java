package id.tanggap.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.events.Topics;
import id.tanggap.local.Ports;
import id.tanggap.local.kafka.DeadLetterReplay.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters are sent to their first topic by one command, on a real broker. */
class ReplayDeadLettersTest {

  private static final String EVENTS = Topics.COMPLAINT_EVENTS;
  private static final String DEAD_EVENTS = Topics.deadLetters(EVENTS, Topics.MONITORING);
  private static final String STATE = Topics.UNIT_STATE;
  private static final String DEAD_STATE = Topics.deadLetters(STATE, Topics.CALENDAR);

  @TempDir private static Path folder;
  private static EmbeddedKafka broker;

  private final List<String> lines = new ArrayList<>();

  @BeforeAll
  static void start() {
    broker = EmbeddedKafka.start(folder, Ports.free(), Ports.free());
    TopicSetup.apply(broker.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void arrivesInItsFirstTopicWithKeyBodyAndHeadersAndWithoutTheReason() throws Exception {
    String key = UUID.randomUUID().toString();
    RecordMetadata first = write(EVENTS, key, "{\"n\":1}", Map.of("ce_id", key));
    write(DEAD_EVENTS, key, "{\"n\":1}", dead(key, first));

    Outcome outcome = replay().run(DEAD_EVENTS, false);

    assertThat(outcome.left()).isZero();
    List<ConsumerRecord<String, String>> found = read(EVENTS, key);
    assertThat(found).hasSize(2);
    ConsumerRecord<String, String> again = found.get(1);
    assertThat(again.value()).isEqualTo("{\"n\":1}");
    assertThat(again.partition()).isEqualTo(first.partition());
    assertThat(StreamSupport.stream(again.headers().spliterator(), false).map(each -> each.key()))
        .containsExactlyInAnyOrder("ce_id", "ce_type");
    assertThat(lines).anyMatch(line -> line.contains(key) && line.endsWith("goes to " + EVENTS));
    assertThat(read(DEAD_EVENTS, key)).as("stays until somebody deletes it").hasSize(1);
  }

  @Test
  void aDryRunTellsWhatItWouldDoAndSendsNothing() throws Exception {
    String key = UUID.randomUUID().toString();
    RecordMetadata first = write(EVENTS, key, "{}", Map.of("ce_id", key));
    write(DEAD_EVENTS, key, "{}", dead(key, first));

    replay().run(DEAD_EVENTS, true);

    assertThat(read(EVENTS, key)).hasSize(1);
    assertThat(lines)
        .anyMatch(line -> line.contains(key) && line.endsWith("would go to " + EVENTS));
  }

  @Test
  void aStateWhoseKeyHasANewerOneIsLeftAndTheLastOfItsKeyIsSent() throws Exception {
    String old = UUID.randomUUID().toString();
    String last = UUID.randomUUID().toString();
    write(DEAD_STATE, old, "{\"v\":1}", dead(old, write(STATE, old, "{\"v\":1}", Map.of())));
    write(STATE, old, "{\"v\":2}", Map.of());
    write(DEAD_STATE, last, "{\"v\":1}", dead(last, write(STATE, last, "{\"v\":1}", Map.of())));

    Outcome outcome = replay().run(DEAD_STATE, false);

    assertThat(outcome).isEqualTo(new Outcome(1, 1));
    assertThat(read(STATE, old).stream().map(ConsumerRecord::value))
        .containsExactly("{\"v\":1}", "{\"v\":2}");
    assertThat(read(STATE, last)).hasSize(2);
    assertThat(lines.get(lines.size() - 1)).isEqualTo("2 dead letters: 1 sent, 1 left");
  }

  @Test
  void theLettersOfFewKeysFindTheirPlaceInATopicOfMany() throws Exception {
    String states = Topics.ACCOUNT_STATE;
    String deadLetters = Topics.deadLetters(states, Topics.MONITORING);
    String old = UUID.randomUUID().toString();
    String last = UUID.randomUUID().toString();
    write(deadLetters, old, "{\"v\":1}", dead(old, write(states, old, "{\"v\":1}", Map.of())));
    write(deadLetters, last, "{\"v\":1}", dead(last, write(states, last, "{\"v\":1}", Map.of())));
    writeMany(states, 20_000);
    write(states, old, "{\"v\":2}", Map.of());
    writeMany(states, 20_000);

    Outcome outcome = replay().run(deadLetters, false);

    assertThat(outcome).isEqualTo(new Outcome(1, 1));
    assertThat(read(states, old)).hasSize(2);
    assertThat(read(states, last)).hasSize(2);
  }

  @Test
  void aTopicThatTakesNoDeadLettersIsRefusedAndTheRightOnesAreNamed() {
    assertThatThrownBy(() -> replay().run(EVENTS, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(EVENTS + " is no topic of dead letters")
        .hasMessageContaining(DEAD_STATE);
  }

  private DeadLetterReplay replay() {
    return new DeadLetterReplay(Map.of("bootstrap.servers", broker.bootstrapServers()), lines::add);
  }

  /** The headers that a service adds when it puts a record aside. */
  private static Map<String, String> dead(String id, RecordMetadata first) {
    return Map.of(
        "ce_id",
        id,
        "ce_type",
        "id.tanggap.example.v1",
        "dead-letter-reason",
        "no such member",
        "dead-letter-topic",
        first.topic(),
        "dead-letter-partition",
        Integer.toString(first.partition()),
        "dead-letter-offset",
        Long.toString(first.offset()));
  }

  private static RecordMetadata write(
      String topic, String key, String value, Map<String, String> headers) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      ProducerRecord<String, String> fresh = new ProducerRecord<>(topic, key, value);
      headers.forEach(
          (name, content) -> fresh.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
      return producer.send(fresh).get(10, TimeUnit.SECONDS);
    }
  }

  /** Records of as many keys, each once. */
  private static void writeMany(String topic, int keys) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 50),
            new StringSerializer(),
            new StringSerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < keys; i++) {
        sent.add(producer.send(new ProducerRecord<>(topic, UUID.randomUUID().toString(), "{}")));
      }
      producer.flush();
      for (Future<RecordMetadata> each : sent) {
        each.get(10, TimeUnit.SECONDS);
      }
    }
  }

  /** What a topic holds of a key, from its beginning to its end at this moment. */
  private static List<ConsumerRecord<String, String>> read(String topic, String key) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, String>> found = new ArrayList<>();
      while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found.stream().filter(each -> key.equals(each.key())).toList();
    }
  }
}
