package id.tanggap.testkit;

import id.tanggap.local.Folders;
import id.tanggap.local.Ports;
import id.tanggap.local.kafka.EmbeddedKafka;
import id.tanggap.local.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** PostgreSQL as a child process and Kafka inside this JVM, both on free ports. */
final class EmbeddedServers implements Servers {

  private final String password = UUID.randomUUID().toString();
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final EmbeddedKafka kafka;

  EmbeddedServers() {
    try {
      folder = Files.createTempDirectory("tanggap-test");
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for the servers of the tests", e);
    }
    postgres = EmbeddedPostgres.start(folder, password);
    postgres.cluster().createDatabase(RunningServers.DATABASE, password);
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free(), Ports.free());
  }

  @Override
  public String databaseAddress() {
    return "localhost:" + postgres.cluster().port() + "/" + RunningServers.DATABASE;
  }

  @Override
  public String databasePassword() {
    return password;
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public void close() {
    kafka.close();
    postgres.close();
    Folders.delete(postgres.cluster().folder());
    Folders.delete(folder);
  }
}
