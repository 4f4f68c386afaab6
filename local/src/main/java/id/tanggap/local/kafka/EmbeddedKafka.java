package id.tanggap.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker that is its own controller, inside this JVM. The data folder survives: a broker
 * started again on it serves what was written before.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker and returns when it takes part in its cluster.
   *
   * @param folder data folder; formatted when new
   * @param port for clients, on the loopback address
   * @param controllerPort for the broker itself
   */
  public static EmbeddedKafka start(Path folder, int port, int controllerPort) {
    return start(folder, port, BrokerSettings.of(NODE, folder, port, controllerPort));
  }

  /**
   * Starts a broker that has a record on its disk before it says that it has it, so that a power
   * cut loses nothing: for data that somebody keeps. It costs some milliseconds a record, see
   * docs/benchmarks.md.
   *
   * @param folder data folder; formatted when new
   * @param port for clients, on the loopback address
   * @param controllerPort for the broker itself
   */
  public static EmbeddedKafka startDurable(Path folder, int port, int controllerPort) {
    Map<String, String> settings = BrokerSettings.of(NODE, folder, port, controllerPort);
    settings.put("log.flush.interval.messages", "1");
    return start(folder, port, settings);
  }

  private static EmbeddedKafka start(Path folder, int port, Map<String, String> settings) {
    try {
      format(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot format " + folder, e);
    }
    Properties properties = new Properties();
    properties.putAll(settings);
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(server, port);
  }

  /** Address for clients. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** Waits until somebody stops the broker. */
  public void awaitShutdown() {
    server.awaitShutdown();
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    Formatter formatter = new Formatter();
    formatter.setClusterId(Uuid.randomUuid().toString());
    formatter.setNodeId(NODE);
    formatter.setControllerListenerName(BrokerSettings.CONTROLLER);
    formatter.setDirectories(List.of(folder.toString()));
    formatter.setMetadataLogDirectory(folder.toString());
    formatter.setReleaseVersion(MetadataVersion.latestProduction());
    formatter.setIgnoreFormatted(false);
    try {
      formatter.run();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("Kafka did not accept the folder", e);
    }
  }
}
