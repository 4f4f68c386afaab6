package id.tanggap.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.Topics;
import id.tanggap.local.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  @Test
  void servesWhatWasWrittenBeforeItWasStoppedAndStarted(@TempDir Path folder) throws Exception {
    int port = Ports.free();
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder, port, Ports.free())) {
      TopicSetup.apply(broker.bootstrapServers());
      write(broker, Topics.UNIT_STATE, "unit-1", "before");
    }

    try (EmbeddedKafka broker = EmbeddedKafka.start(folder, port, Ports.free())) {
      TopicSetup.apply(broker.bootstrapServers());

      assertThat(read(broker, Topics.UNIT_STATE)).containsExactly("before");
    }
  }

  @Test
  void hasEveryTopicOfTheCatalogueWithItsDeadLetters(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start(folder, Ports.free(), Ports.free());
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      TopicSetup.apply(broker.bootstrapServers());
      TopicSetup.apply(broker.bootstrapServers());

      Collection<String> names = admin.listTopics().names().get(10, TimeUnit.SECONDS);
      for (Topics.Topic topic : Topics.all()) {
        assertThat(names).contains(topic.name());
        for (String consumer : topic.consumers()) {
          assertThat(names).contains(Topics.deadLetters(topic.name(), consumer));
        }
      }
      assertThat(policy(admin, Topics.UNIT_STATE)).isEqualTo("compact");
      assertThat(policy(admin, Topics.CONTENT_EVENTS)).isEqualTo("delete");
      assertThat(
              admin
                  .describeTopics(List.of(Topics.UNIT_STATE))
                  .allTopicNames()
                  .get(10, TimeUnit.SECONDS)
                  .get(Topics.UNIT_STATE)
                  .partitions())
          .hasSize(3);
    }
  }

  @Test
  void theBrokerOfAStackHasARecordOnItsDiskBeforeItSaysSo(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.startDurable(folder, Ports.free(), Ports.free());
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      TopicSetup.apply(broker.bootstrapServers());

      assertThat(setting(admin, Topics.CONTENT_EVENTS, "flush.messages")).isEqualTo("1");
      assertThat(setting(admin, Topics.UNIT_STATE, "flush.messages")).isEqualTo("1");
    }
  }

  private static String policy(Admin admin, String topic) throws Exception {
    return setting(admin, topic, "cleanup.policy");
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin
        .describeConfigs(List.of(resource))
        .all()
        .get(10, TimeUnit.SECONDS)
        .get(resource)
        .get(name)
        .value();
  }

  private static void write(EmbeddedKafka broker, String topic, String key, String value)
      throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get(10, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(EmbeddedKafka broker, String topic) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(each -> new TopicPartition(topic, each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      java.util.ArrayList<String> values = new java.util.ArrayList<>();
      while (values.isEmpty()) {
        consumer.poll(Duration.ofSeconds(1)).forEach(each -> values.add(each.value()));
      }
      return values;
    }
  }
}
