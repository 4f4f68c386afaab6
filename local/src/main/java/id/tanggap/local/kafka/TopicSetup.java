package id.tanggap.local.kafka;

import id.tanggap.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of the product and a dead letter topic for every consumer of each. */
public final class TopicSetup {

  private static final int PARTITIONS = 3;
  private static final short REPLICAS = 1;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FOR_EVER = "-1";

  private TopicSetup() {}

  /**
   * Makes the topics that are missing; those that exist stay as they are.
   *
   * @param bootstrapServers address of the broker
   * @throws IllegalStateException when the broker does not answer within half a minute
   */
  public static void apply(String bootstrapServers) {
    int millis = Math.toIntExact(PATIENCE.toMillis());
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                millis))) {
      Set<String> existing = admin.listTopics().names().get(millis, TimeUnit.MILLISECONDS);
      List<NewTopic> missing =
          wanted().stream().filter(topic -> !existing.contains(topic.name())).toList();
      admin.createTopics(missing).all().get(millis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      // somebody else made it between the question and the command: that is what was wanted
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("Cannot make the topics at " + bootstrapServers, e);
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka does not answer at " + bootstrapServers, e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }

  /** Every topic with its settings, dead letters included. */
  static List<NewTopic> wanted() {
    List<NewTopic> all = new ArrayList<>();
    for (Topics.Topic topic : Topics.all()) {
      NewTopic created = new NewTopic(topic.name(), PARTITIONS, REPLICAS);
      created.configs(
          topic.compacted()
              ? Map.of("cleanup.policy", "compact")
              : Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER));
      all.add(created);
      for (String consumer : topic.consumers()) {
        // a dead letter waits for a person: it is never thrown away by time
        all.add(
            new NewTopic(Topics.deadLetters(topic.name(), consumer), PARTITIONS, REPLICAS)
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER)));
      }
    }
    return all;
  }
}
