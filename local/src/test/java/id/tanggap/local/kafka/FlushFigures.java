package id.tanggap.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.local.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs that a broker which is alone writes each event to the disk before it says that it
 * has it. Prints figures, for docs/benchmarks.md; no test by its name, so that it runs when asked
 * for alone.
 */
class FlushFigures {

  private static final String CACHE = String.valueOf(Long.MAX_VALUE);
  private static final String DISK = "1";
  private static final int WARM_UP = 300;
  private static final int ALONE = 1_000;
  private static final int ROUNDS = 50;
  private static final int SIDE_BY_SIDE = 50;
  private static final String BODY = "x".repeat(600);

  @Test
  void tellWhatAFlushOfEveryRecordCosts(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder, Ports.free(), Ports.free());
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        Producer<String, String> producer = producer(broker)) {
      int run = 0;
      for (String flush : List.of(CACHE, DISK, CACHE, DISK)) {
        String topic = "figures." + run++;
        NewTopic created =
            new NewTopic(topic, 3, (short) 1).configs(Map.of("flush.messages", flush));
        admin.createTopics(List.of(created)).all().get();
        System.out.println((flush.equals(DISK) ? "disk:  " : "cache: ") + figures(producer, topic));
      }
      assertThat(run).isEqualTo(4);
    }
  }

  private static String figures(Producer<String, String> producer, String topic)
      throws InterruptedException, ExecutionException {
    alone(producer, topic, WARM_UP);
    long[] nanos = alone(producer, topic, ALONE);
    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < SIDE_BY_SIDE; i++) {
        sent.add(producer.send(new ProducerRecord<>(topic, "key-" + i, BODY)));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "one after the other p50 %.2f ms, p90 %.2f ms, p99 %.2f ms; side by side %.0f/s",
        nanos[ALONE / 2] / 1e6,
        nanos[ALONE * 9 / 10] / 1e6,
        nanos[ALONE * 99 / 100] / 1e6,
        ROUNDS * SIDE_BY_SIDE / seconds);
  }

  private static long[] alone(Producer<String, String> producer, String topic, int records)
      throws InterruptedException, ExecutionException {
    long[] nanos = new long[records];
    for (int i = 0; i < records; i++) {
      long start = System.nanoTime();
      producer.send(new ProducerRecord<>(topic, "key-" + i, BODY)).get();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static Producer<String, String> producer(EmbeddedKafka broker) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "linger.ms", 0),
        new StringSerializer(),
        new StringSerializer());
  }
}
