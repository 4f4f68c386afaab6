package id.tanggap.kit.notes;

import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The servers of the test kit with the topics of the test application. */
public final class NoteServers implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = TanggapServers.settings();
    topics(settings.get("TANGGAP_KAFKA"), NoteWritten.TOPIC, NoteWritten.DEAD_LETTERS);
    return settings;
  }

  @Override
  public void stop() {
    // the servers end with the JVM
  }

  /** Makes topics of three partitions. */
  public static void topics(String bootstrapServers, String... names) {
    List<NewTopic> topics = Stream.of(names).map(name -> new NewTopic(name, 3, (short) 1)).toList();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      admin.createTopics(topics).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
