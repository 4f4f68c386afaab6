package id.tanggap.testkit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Kafka from their published images. */
final class ContainerServers implements Servers {

  private static final String POSTGRES = "postgres:18";
  private static final String KAFKA = "apache/kafka:4.1.1";

  private final PostgreSQLContainer postgres;
  private final KafkaContainer kafka;

  ContainerServers() {
    postgres =
        new PostgreSQLContainer(DockerImageName.parse(POSTGRES))
            .withDatabaseName(RunningServers.DATABASE)
            .withUsername(RunningServers.DATABASE)
            .withPassword(UUID.randomUUID().toString())
            .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
    kafka =
        new KafkaContainer(DockerImageName.parse(KAFKA))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
            // an image that was made of read-only files lets only root write its configuration
            .withCreateContainerCmdModifier(container -> container.withUser("root"));
    postgres.start();
    kafka.start();
  }

  /** True when Docker answers and has, or can fetch, both images. */
  static boolean possible() {
    // a machine without Docker is normal: the library need not call it an error
    Logger library = Logger.getLogger("org.testcontainers");
    Level before = library.getLevel();
    library.setLevel(Level.OFF);
    try {
      return DockerClientFactory.instance().isDockerAvailable()
          && List.of(POSTGRES, KAFKA).stream().allMatch(ContainerServers::obtainable);
    } catch (RuntimeException noDocker) {
      return false;
    } finally {
      library.setLevel(before);
    }
  }

  private static boolean obtainable(String image) {
    var docker = DockerClientFactory.instance().client();
    try {
      docker.inspectImageCmd(image).exec();
      return true;
    } catch (RuntimeException notHere) {
      return pulled(image);
    }
  }

  private static boolean pulled(String image) {
    try {
      return DockerClientFactory.instance()
          .client()
          .pullImageCmd(image)
          .start()
          .awaitCompletion(5, TimeUnit.MINUTES);
    } catch (RuntimeException notToBeHad) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public String databaseAddress() {
    return postgres.getHost()
        + ":"
        + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
        + "/"
        + RunningServers.DATABASE;
  }

  @Override
  public String databasePassword() {
    return postgres.getPassword();
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers().replaceFirst("^.*://", "");
  }

  @Override
  public void close() {
    kafka.stop();
    postgres.stop();
  }
}
