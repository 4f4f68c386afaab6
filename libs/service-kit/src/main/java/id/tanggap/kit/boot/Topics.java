package id.tanggap.kit.boot;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.Config;

/**
 * Asks the broker whether the topics of this service are there: those it reads, those to which it
 * sends, and those that take what it could not digest. Without the last ones a record that cannot
 * be digested would stop its channel.
 */
@ApplicationScoped
class Topics {

  private static final Pattern READ =
      Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.(topic|dead-letter-queue\\.topic)");
  private static final int MILLIS = 5_000;

  private final Map<String, Object> kafka;
  private final Config config;
  private final Instance<SentTopics> sent;

  Topics(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Config config,
      Instance<SentTopics> sent) {
    this.kafka = kafka;
    this.config = config;
    this.sent = sent;
  }

  /** What is known about the topics. */
  sealed interface Answer {

    /** The broker has all of them. */
    record Present() implements Answer {}

    /** It has not these. */
    record Missing(Set<String> names) implements Answer {}

    /** It does not let this service in, or not see a topic. */
    record Refused(String why) implements Answer {}

    /** It does not answer. */
    record Away(String why) implements Answer {}
  }

  /** The names of all of them, in order. */
  Set<String> wanted() {
    Set<String> names = new TreeSet<>();
    for (String property : config.getPropertyNames()) {
      if (READ.matcher(property).matches()) {
        config.getOptionalValue(property, String.class).ifPresent(names::add);
      }
    }
    sent.forEach(topics -> names.addAll(topics.names()));
    return names;
  }

  /**
   * Asks; returns within a few seconds whatever the broker does. Blocks: never on an event loop.
   */
  Answer ask() {
    try (Admin admin = Admin.create(settings())) {
      Set<String> missing = new TreeSet<>();
      Map<String, KafkaFuture<TopicDescription>> answers =
          admin.describeTopics(wanted()).topicNameValues();
      for (Map.Entry<String, KafkaFuture<TopicDescription>> answer : answers.entrySet()) {
        if (!exists(answer.getValue())) {
          missing.add(answer.getKey());
        }
      }
      return missing.isEmpty() ? new Answer.Present() : new Answer.Missing(missing);
    } catch (AuthenticationException | TopicAuthorizationException e) {
      return new Answer.Refused(e.getMessage());
    } catch (KafkaException e) {
      return new Answer.Away(e.getMessage());
    }
  }

  private static boolean exists(KafkaFuture<TopicDescription> answer) {
    try {
      answer.get(MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("no answer within " + MILLIS + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
    return settings;
  }
}
