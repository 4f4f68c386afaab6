package id.tanggap.testkit;

import id.tanggap.local.kafka.TopicSetup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The servers of this JVM: started by the first who asks, stopped when the JVM ends. */
public final class RunningServers implements Supplier<Map<String, String>> {

  /** Name of the one database and of the role that owns it. */
  static final String DATABASE = "tanggap_test";

  // strong references: a logger that nobody holds forgets its level
  private static final Logger[] QUIET = {
    Logger.getLogger("org.apache.kafka"),
    Logger.getLogger("kafka"),
    Logger.getLogger("state.change.logger"),
    Logger.getLogger("org.testcontainers"),
    Logger.getLogger("com.github.dockerjava")
  };

  private static Map<String, String> settings;

  /** For reflection only. */
  public RunningServers() {}

  @Override
  public Map<String, String> get() {
    return started();
  }

  private static synchronized Map<String, String> started() {
    if (settings == null) {
      for (Logger logger : QUIET) {
        logger.setLevel(Level.WARNING);
      }
      Servers servers =
          InfraMode.chosen() == InfraMode.CONTAINERS ? startContainers() : new EmbeddedServers();
      Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-test-servers"));
      TopicSetup.apply(servers.bootstrapServers());
      StubIssuer issuer = StubIssuer.start();

      Map<String, String> all = new LinkedHashMap<>();
      all.put("TANGGAP_DB_URL", servers.databaseAddress());
      all.put("TANGGAP_DB_USER", DATABASE);
      all.put("TANGGAP_DB_PASSWORD", servers.databasePassword());
      all.put("TANGGAP_KAFKA", servers.bootstrapServers());
      all.put("TANGGAP_OIDC_URL", issuer.url());
      all.putAll(VaultFiles.create());
      all.forEach((key, value) -> System.setProperty(Addresses.PREFIX + key, value));
      settings = Map.copyOf(all);
    }
    return settings;
  }

  private static Servers startContainers() {
    return new ContainerServers();
  }
}
