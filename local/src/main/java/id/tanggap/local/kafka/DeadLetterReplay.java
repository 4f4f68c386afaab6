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
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
 *
 * <p>Records pass through one by one; what is kept in memory grows with the keys of the dead
 * letters, not with the topics.
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
    Map<TopicPartition, Long> ends = ends(deadLetters);
    LastOffsets last = topic.compacted() ? lastOffsets(deadLetters, ends, topic) : null;
    Count count = new Count();
    try (KafkaProducer<byte[], byte[]> producer = dryRun ? null : producer()) {
      each(
          deadLetters,
          ends,
          dead -> {
            if (last != null && superseded(dead, last)) {
              count.left++;
              report.accept(describe(dead) + ": left, its key has a newer state");
              return;
            }
            count.sent++;
            report.accept(
                describe(dead) + (dryRun ? ": would go to " : ": goes to ") + topic.name());
            if (producer != null) {
              send(producer, fresh(topic.name(), dead));
            }
          });
    }
    report.accept(
        "%d dead letters: %d %s, %d left"
            .formatted(
                count.sent + count.left, count.sent, dryRun ? "to send" : "sent", count.left));
    return new Outcome(count.sent, count.left);
  }

  private static final class Count {
    private int sent;
    private int left;
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

  /** Where the keys of the dead letters have their last record in the topic of the states. */
  private LastOffsets lastOffsets(
      String deadLetters, Map<TopicPartition, Long> ends, Topics.Topic topic) {
    LastOffsets last = new LastOffsets();
    each(
        deadLetters,
        ends,
        dead -> {
          String partition = header(dead, WHY + "partition");
          if (!partition.isEmpty()) {
            last.ask(Integer.parseInt(partition), dead);
          }
        });
    if (last.size() > 0) {
      each(topic.name(), ends(topic.name()), last::note);
    }
    return last;
  }

  /** True also for one that tells not where it lay: nobody could say that it is the last. */
  private static boolean superseded(ConsumerRecord<byte[], byte[]> dead, LastOffsets last) {
    String partition = header(dead, WHY + "partition");
    String offset = header(dead, WHY + "offset");
    return partition.isEmpty()
        || offset.isEmpty()
        || last.after(Integer.parseInt(partition), dead, Long.parseLong(offset));
  }

  private Map<TopicPartition, Long> ends(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      return consumer.endOffsets(partitions, PATIENCE);
    }
  }

  /** Hands over what lies in a topic before these ends, one record after the other. */
  private void each(
      String topic, Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> take) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      long silentSince = System.nanoTime();
      while (ends.keySet().stream().anyMatch(each -> behind(consumer, each, ends))) {
        ConsumerRecords<byte[], byte[]> found = consumer.poll(POLL);
        for (ConsumerRecord<byte[], byte[]> each : found) {
          if (each.offset() < ends.get(new TopicPartition(topic, each.partition()))) {
            take.accept(each);
          }
        }
        if (!found.isEmpty()) {
          silentSince = System.nanoTime();
        } else if (System.nanoTime() - silentSince > PATIENCE.toNanos()) {
          throw new IllegalStateException("Kafka does not give what lies in " + topic);
        }
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static boolean behind(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition part, Map<TopicPartition, Long> ends) {
    return consumer.position(part, PATIENCE) < ends.get(part);
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> letter) {
    try {
      producer.send(letter).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not take a record for " + letter.topic(), e);
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
