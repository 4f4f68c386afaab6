package id.tanggap.kit.messaging;

import id.tanggap.kit.metrics.Measurements;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/**
 * How many records lie in the dead-letter topics of this service, each a fact that it does not know
 * yet. Asks the broker for first and last offsets only, so it costs the same however much lies
 * there. A record counts until somebody deletes it from the topic.
 */
@ApplicationScoped
public class DeadLetterDepth {

  private static final String MEASUREMENT = "tanggap.dlq.depth";
  private static final Pattern TOPIC_SETTING =
      Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.dead-letter-queue\\.topic");
  private static final int PATIENCE_MILLIS = 5_000;

  private final Map<String, Object> kafka;
  private final List<String> topics;
  private final MeterRegistry metrics;
  private final Measurements measurements;
  private final Map<String, Long> depths = new ConcurrentHashMap<>();
  private Admin admin;

  @Inject
  DeadLetterDepth(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Config config,
      MeterRegistry metrics,
      Measurements measurements) {
    this.kafka = kafka;
    this.topics = topics(config);
    this.metrics = metrics;
    this.measurements = measurements;
  }

  private static List<String> topics(Config config) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> TOPIC_SETTING.matcher(name).matches())
        .map(name -> config.getValue(name, String.class))
        .distinct()
        .sorted()
        .toList();
  }

  void onStart(@Observes StartupEvent event) {
    if (!topics.isEmpty()) {
      measurements.expect(MEASUREMENT);
    }
    for (String topic : topics) {
      Gauge.builder(MEASUREMENT, () -> depths.containsKey(topic) ? depths.get(topic) : Double.NaN)
          .description("Events that this service could not digest and that wait for a person")
          .tag("topic", topic)
          .register(metrics);
    }
  }

  /** Asks the broker; one that is away is a measurement that failed. */
  @Scheduled(
      identity = "measure-dead-letters",
      every = "{tanggap.metrics.dead-letters-every}",
      delayed = "4s",
      concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> measure() {
    return topics.isEmpty()
        ? Uni.createFrom().voidItem()
        : measurements.take(MEASUREMENT, Uni.createFrom().deferred(this::count));
  }

  private Uni<Void> count() {
    return uni(admin().describeTopics(topics).allTopicNames())
        .map(DeadLetterDepth::partitions)
        .chain(
            all ->
                offsets(all, OffsetSpec.earliest())
                    .chain(
                        first ->
                            offsets(all, OffsetSpec.latest())
                                .invoke(last -> depths.putAll(depths(first, last)))))
        .replaceWithVoid();
  }

  private Uni<Map<TopicPartition, Long>> offsets(List<TopicPartition> all, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> question =
        all.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
    return uni(admin().listOffsets(question).all()).map(DeadLetterDepth::offsets);
  }

  private static Map<TopicPartition, Long> offsets(
      Map<TopicPartition, ListOffsetsResultInfo> answer) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answer.forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  private static List<TopicPartition> partitions(Map<String, TopicDescription> topics) {
    return topics.values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(part -> new TopicPartition(topic.name(), part.partition())))
        .toList();
  }

  private static Map<String, Long> depths(
      Map<TopicPartition, Long> first, Map<TopicPartition, Long> last) {
    Map<String, Long> depths = new HashMap<>();
    last.forEach(
        (partition, end) ->
            depths.merge(partition.topic(), end - first.getOrDefault(partition, end), Long::sum));
    return depths;
  }

  private static <T> Uni<T> uni(KafkaFuture<T> future) {
    return Uni.createFrom().completionStage(() -> future.toCompletionStage());
  }

  private synchronized Admin admin() {
    if (admin == null) {
      Map<String, Object> settings = new HashMap<>(kafka);
      settings.keySet().retainAll(AdminClientConfig.configNames());
      settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      admin = Admin.create(settings);
    }
    return admin;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
