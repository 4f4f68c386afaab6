package id.tanggap.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts one event on its topic as a CloudEvent 1.0 in binary mode and tells when the broker has it.
 *
 * <p>Owns a plain Kafka producer instead of a messaging channel: a channel repeats a failed send on
 * its own, behind the back of the relay that has to keep the order, and ties the health of the
 * service to the broker.
 */
@ApplicationScoped
class EventSender {

  /** What a send takes at most: to look for the broker, and to be taken by it. */
  static final Duration LONGEST_SEND = Duration.ofSeconds(7);

  /** With the broker away a send ends after at most the sum of the first and the third. */
  private static final Map<String, Object> SETTINGS =
      Map.of(
          ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000,
          ProducerConfig.LINGER_MS_CONFIG, 0,
          ProducerConfig.ACKS_CONFIG, "all",
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
          ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);

  private final Map<String, Object> kafka;
  private final String source;

  /** {@code send} may block while it looks for the broker, which an event loop must not. */
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "outbox-sender");
            made.setDaemon(true);
            return made;
          });

  private Producer<String, String> producer;

  @Inject
  EventSender(@Identifier("default-kafka-broker") Map<String, Object> kafka, OutboxConfig config) {
    this(kafka, config.source());
  }

  EventSender(Map<String, Object> kafka, String source) {
    this.kafka = new HashMap<>(kafka);
    this.kafka.putAll(SETTINGS);
    this.kafka.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "outbox" + source.replace('/', '-'));
    this.source = source;
  }

  /**
   * Sends one event.
   *
   * @return completes when all in-sync replicas have it; fails with the client's exception, after
   *     which the broker may nevertheless have it
   */
  Uni<Void> send(PendingEvent event) {
    return Uni.createFrom()
        .emitter(
            emitter -> {
              try {
                thread.execute(() -> send(event, emitter));
              } catch (RejectedExecutionException e) {
                emitter.fail(e);
              }
            });
  }

  private void send(PendingEvent event, UniEmitter<? super Void> emitter) {
    try {
      // the future says nothing that the callback does not
      var unused =
          producer()
              .send(
                  message(event),
                  (written, failure) -> {
                    if (failure == null) {
                      emitter.complete(null);
                    } else {
                      emitter.fail(failure);
                    }
                  });
    } catch (RuntimeException e) {
      replaceWhenBroken(e);
      emitter.fail(e);
    }
  }

  private Producer<String, String> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
    }
    return producer;
  }

  /** After a fatal error a producer refuses everything for ever; only a new one helps. */
  private void replaceWhenBroken(RuntimeException failure) {
    if (!(failure instanceof ApiException) && producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  private ProducerRecord<String, String> message(PendingEvent event) {
    ProducerRecord<String, String> message =
        new ProducerRecord<>(event.topic(), event.key(), event.payload());
    Headers headers = message.headers();
    header(headers, "ce_specversion", "1.0");
    header(headers, "ce_id", event.id().toString());
    header(headers, "ce_source", source);
    header(headers, "ce_type", event.type());
    header(headers, "ce_subject", event.subject());
    header(headers, "ce_time", event.occurredAt().toInstant().toString());
    header(headers, "ce_region", event.region());
    header(headers, "content-type", "application/json");
    if (event.traceparent() != null) {
      header(headers, "traceparent", event.traceparent());
    }
    return message;
  }

  private static void header(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @PreDestroy
  void close() {
    thread.execute(
        () -> {
          if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
          }
        });
    thread.shutdown();
  }
}
