package id.tanggap.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Looks at what is written to a topic after the moment the probe was made, so that tests do not see
 * each other's records, and writes records as another service would.
 */
public final class KafkaProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String topic;
  private final Map<TopicPartition, Long> from;

  private KafkaProbe(String topic, Map<TopicPartition, Long> from) {
    this.topic = topic;
    this.from = from;
  }

  /** A probe that sees what is written to the topic from now on. */
  public static KafkaProbe at(String topic) {
    try (KafkaConsumer<String, String> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      return new KafkaProbe(topic, Map.copyOf(consumer.endOffsets(partitions)));
    }
  }

  /**
   * Waits for records of a key.
   *
   * @param atLeast how many
   * @return every record of the key so far, in order
   * @throws AssertionError when they do not come within 20 seconds
   */
  public List<ConsumerRecord<String, String>> awaitKey(String key, int atLeast) {
    return await("key " + key, record -> key.equals(record.key()), atLeast);
  }

  /** Waits for records that satisfy a condition; otherwise as {@link #awaitKey}. */
  public List<ConsumerRecord<String, String>> await(
      Predicate<ConsumerRecord<String, String>> condition, int atLeast) {
    return await("condition", condition, atLeast);
  }

  /** What has been written since the probe was made, without waiting for more. */
  public List<ConsumerRecord<String, String>> soFar() {
    try (KafkaConsumer<String, String> consumer = consumer()) {
      seek(consumer);
      Map<TopicPartition, Long> end = consumer.endOffsets(from.keySet());
      List<ConsumerRecord<String, String>> found = new ArrayList<>();
      while (end.entrySet().stream()
          .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
        consumer.poll(POLL).forEach(found::add);
      }
      return found;
    }
  }

  /** Text of a header, null when the record does not have it. */
  public static String header(ConsumerRecord<String, String> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** Writes a record as it is and waits until the broker has it. */
  public static void send(String topic, String key, Map<String, String> headers, String value) {
    ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Addresses.of("TANGGAP_KAFKA"),
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Cannot write to " + topic, e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }

  /**
   * Writes an event as the outbox of another service would: CloudEvents 1.0 in binary mode.
   *
   * @param id of the event; send the same one twice to play a duplicate
   */
  public static void sendEvent(
      String topic,
      String key,
      String type,
      String subject,
      String region,
      String id,
      String json) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", id);
    headers.put("ce_type", type);
    headers.put("ce_source", "/tanggap/test");
    headers.put("ce_subject", subject);
    headers.put("ce_region", region);
    headers.put("ce_time", Instant.now().toString());
    headers.put("content-type", "application/json");
    send(topic, key, headers, json);
  }

  private List<ConsumerRecord<String, String>> await(
      String what, Predicate<ConsumerRecord<String, String>> condition, int atLeast) {
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    long seen = 0;
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      seek(consumer);
      while (found.size() < atLeast && System.nanoTime() < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
          seen++;
          if (condition.test(record)) {
            found.add(record);
          }
        }
      }
    }
    if (found.size() < atLeast) {
      throw new AssertionError(
          "Wanted %d records of %s for %s, saw %d of %d others within %d s"
              .formatted(atLeast, topic, what, found.size(), seen, PATIENCE.toSeconds()));
    }
    return found;
  }

  private void seek(KafkaConsumer<String, String> consumer) {
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, String> consumer, String topic) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    // a broker says that a topic was made before everybody who asks hears of it
    while (found.isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
      found = consumer.partitionsFor(topic);
    }
    return found.stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private static KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Addresses.of("TANGGAP_KAFKA"),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            "false",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest"),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
