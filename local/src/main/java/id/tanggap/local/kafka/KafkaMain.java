package id.tanggap.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** The broker as a process of its own. */
public final class KafkaMain {

  private KafkaMain() {}

  /**
   * Runs until it is stopped.
   *
   * @param args data folder, port, port of the controller, file that is written when the broker
   *     answers and the topics are there
   */
  public static void main(String[] args) throws IOException {
    LogManager.getLogManager()
        .readConfiguration(KafkaMain.class.getResourceAsStream("/kafka-logging.properties"));
    Path readyFile = Path.of(args[3]);
    EmbeddedKafka kafka =
        EmbeddedKafka.startDurable(
            Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop"));
    TopicSetup.apply(kafka.bootstrapServers());
    Files.writeString(readyFile, kafka.bootstrapServers());
    System.out.println("Kafka on " + kafka.bootstrapServers() + ", topics are there");
    kafka.awaitShutdown();
  }
}
