package id.tanggap.local.kafka;

import id.tanggap.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends what a service could not digest to its first topic once more: with the same key, body and
 * headers, without those that tell why it was put aside. Every reader of the topic gets the record;
 * the inbox of those that have applied it lets it pass, so to repeat this is safe.
 *
 * <p>A state is left where it is when its key has a newer one. Sent again it would become the last
 * record of its key, and compaction would keep it in the newer one's place for whoever reads the
 * topic from its beginning.
 */
public final class DeadLetterReplay {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WHY = "dead-letter-";

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger CLIENT = Logger.getLogger("org.apache.kafka");

  private final Map<String, Object> broker;
  private final Consumer<String> report;

  /**
   * Speaks to one broker.
   *
   * @param broker settings of a client of Kafka, {@code bootstrap.servers} among them
   * @param report takes a line for each record and one at the end; bodies are never among them
   */
  public DeadLetterReplay(Map<String, ?> broker, Consumer<String> report) {
    this.broker = Map.copyOf(broker);
    this.report = report;
    CLIENT.setLevel(Level.WARNING);
  }

  /**
   * How many there were.
   *
   * @param sent records that were sent again, or would be in a dry run
   * @param left states that have a newer one
   */
  public record Outcome(int sent, int left) {}

  /**
   * Sends everything again that lies in a topic of dead letters. It stays there as well: delete it
   * when the service has digested it.
   *
   * @param deadLetters name of the topic of dead letters
   * @param dryRun true to tell only what would be done
   * @throws IllegalArgumentException when no service puts anything aside there
   * @throws IllegalStateException when the broker does not take or give a record in half a minute
   */
  public Outcome run(String deadLetters, boolean dryRun) {
    Topics.Topic topic = first(deadLetters);
    List<ConsumerRecord<byte[], byte[]>> found = read(deadLetters);
    Map<Place, Long> last = topic.compacted() ? lastOffsets(topic.name()) : Map.of();
    int left = 0;
    List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> each : found) {
      if (topic.compacted() && superseded(each, last)) {
        left++;
        report.accept(describe(each) + ": left, its key has a newer state");
      } else {
        again.add(each);
        report.accept(describe(each) + (dryRun ? ": would go to " : ": goes to ") + topic.name());
      }
    }
    if (!dryRun) {
      send(topic.name(), again);
    }
    report.accept(
        "%d dead letters: %d %s, %d left"
            .formatted(found.size(), again.size(), dryRun ? "to send" : "sent", left));
    return new Outcome(again.size(), left);
  }

  private static Topics.Topic first(String deadLetters) {
    List<String> known = new ArrayList<>();
    for (Topics.Topic topic : Topics.all()) {
      for (String reader : topic.consumers()) {
        String name = Topics.deadLetters(topic.name(), reader);
        if (name.equals(deadLetters)) {
          return topic;
        }
        known.add(name);
      }
    }
    throw new IllegalArgumentException(
        deadLetters + " is no topic of dead letters. Those are " + String.join(", ", known));
  }

  /** Where a key lies, to find the last record of it. */
  private record Place(int partition, String key) {}

  private Map<Place, Long> lastOffsets(String topic) {
    Map<Place, Long> last = new HashMap<>();
    read(topic)
        .forEach(each -> last.merge(place(each.partition(), each), each.offset(), Long::max));
    return last;
  }

  private static Place place(int partition, ConsumerRecord<byte[], byte[]> each) {
    byte[] key = each.key() == null ? new byte[0] : each.key();
    return new Place(partition, new String(key, StandardCharsets.ISO_8859_1));
  }

  /** True also for one that tells not where it lay: nobody could say that it is the last. */
  private static boolean superseded(
      ConsumerRecord<byte[], byte[]> dead, Map<Place, Long> lastOffsets) {
    String partition = header(dead, WHY + "partition");
    String offset = header(dead, WHY + "offset");
    if (partition.isEmpty() || offset.isEmpty()) {
      return true;
    }
    Long last = lastOffsets.get(place(Integer.parseInt(partition), dead));
    return last != null && last > Long.parseLong(offset);
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long silentSince = System.nanoTime();
      while (partitions.stream().anyMatch(each -> behind(consumer, each, ends))) {
        int before = all.size();
        consumer.poll(POLL).forEach(all::add);
        if (all.size() > before) {
          silentSince = System.nanoTime();
        } else if (System.nanoTime() - silentSince > PATIENCE.toNanos()) {
          throw new IllegalStateException("Kafka does not give what lies in " + topic);
        }
      }
    }
    return all;
  }

  private static boolean behind(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition part, Map<TopicPartition, Long> ends) {
    return consumer.position(part, PATIENCE) < ends.get(part);
  }

  private void send(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ConsumerRecord<byte[], byte[]> each : records) {
        producer.send(fresh(topic, each)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not take a record for " + topic, e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }

  private static ProducerRecord<byte[], byte[]> fresh(
      String topic, ConsumerRecord<byte[], byte[]> dead) {
    String partition = header(dead, WHY + "partition");
    List<Header> headers = new ArrayList<>();
    for (Header header : dead.headers()) {
      if (!header.key().startsWith(WHY)) {
        headers.add(header);
      }
    }
    return new ProducerRecord<>(
        topic,
        partition.isEmpty() ? null : Integer.valueOf(partition),
        dead.key(),
        dead.value(),
        headers);
  }

  private static String describe(ConsumerRecord<byte[], byte[]> dead) {
    return "%d/%d %s %s"
        .formatted(dead.partition(), dead.offset(), header(dead, "ce_type"), header(dead, "ce_id"));
  }

  private static String header(ConsumerRecord<byte[], byte[]> dead, String name) {
    Header header = dead.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
