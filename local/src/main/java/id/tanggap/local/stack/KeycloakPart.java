package id.tanggap.local.stack;

import id.tanggap.local.keycloak.DemoRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keycloak from its own distribution with the realm of the demo, on the stack's PostgreSQL. It is
 * made ready for that database once, after it was unpacked; the realm is imported at the first
 * start of an empty database.
 */
final class KeycloakPart implements Part {

  private static final int HEAP_MIB = 320;
  private static final long BUILD_MINUTES = 10;

  /** Where the tools of front ends serve a page while it is being written. */
  private static final String FRONT_END = "http://localhost:5173";

  private static final List<String> BUILD_OPTIONS =
      List.of(
          "--db=postgres",
          "--health-enabled=false",
          "--metrics-enabled=false",
          "--features-disabled=impersonation,kerberos,device-flow,ciba,par");

  private final Layout layout;
  private final PortPlan ports;
  private final Secrets secrets;
  private final Jvm jvm;

  KeycloakPart(Layout layout, PortPlan ports, Secrets secrets, Jvm jvm) {
    this.layout = layout;
    this.ports = ports;
    this.secrets = secrets;
    this.jvm = jvm;
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.KEYCLOAK);
  }

  @Override
  public void prepare() {
    try {
      if (!BUILD_OPTIONS.toString().equals(builtWith())) {
        build();
      }
      DemoRealm.write(
          layout.root().resolve("config/keycloak"),
          program().resolve("data/import/tanggap-realm.json"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare Keycloak", e);
    }
  }

  @Override
  public Launch launch() {
    Path program = program();
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    command.addAll(jvm.options(name(), HEAP_MIB, program.resolve("lib")));
    command.addAll(
        List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dkc.home.dir=" + program,
            "-Djboss.server.config.dir=" + program.resolve("conf"),
            "-cp",
            program.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm"));
    return new Launch(command, environment(), layout.home());
  }

  private Map<String, String> environment() {
    Map<String, String> all = new HashMap<>();
    all.put("KC_DB_URL", "jdbc:postgresql://localhost:" + ports.of(Port.POSTGRES) + "/keycloak");
    all.put("KC_DB_USERNAME", "keycloak");
    all.put("KC_DB_PASSWORD", secrets.password("keycloak"));
    all.put("KC_DB_POOL_INITIAL_SIZE", "1");
    all.put("KC_DB_POOL_MIN_SIZE", "1");
    all.put("KC_DB_POOL_MAX_SIZE", "10");
    all.put("KC_CACHE", "local");
    all.put("KC_HTTP_ENABLED", "true");
    all.put("KC_HTTP_HOST", "127.0.0.1");
    all.put("KC_HTTP_PORT", Integer.toString(ports.of(Port.KEYCLOAK)));
    all.put("KC_HOSTNAME", ports.url(Port.KEYCLOAK));
    all.put("KC_HOSTNAME_STRICT", "true");
    all.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    all.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
    all.put("TANGGAP_SP4N_BRIDGE_SECRET", secrets.password("sp4n-bridge"));
    all.put("TANGGAP_PROVISIONER_SECRET", secrets.password("provisioner"));
    all.put("TANGGAP_FRONT_END_URL", FRONT_END);
    return all;
  }

  @Override
  public boolean ready() {
    return Http.succeeds(ports.issuer() + "/.well-known/openid-configuration");
  }

  @Override
  public void ended() {
    jvm.keepArchive(name(), program().resolve("lib"));
  }

  @Override
  public Optional<String> version() {
    return Optional.of(program().getFileName().toString().replaceFirst("^keycloak-", ""));
  }

  private Path program() {
    try (Stream<Path> folders = Files.list(layout.programs())) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
          .max(Path::compareTo)
          .orElseThrow(
              () -> new CommandFailed("Keycloak is not installed; ./tanggap up installs it."));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + layout.programs(), e);
    }
  }

  private String builtWith() throws IOException {
    Path marker = marker();
    return Files.exists(marker) ? Files.readString(marker) : "";
  }

  private Path marker() {
    return program().resolve("built-by-tanggap");
  }

  private void build() throws IOException {
    Files.createDirectories(layout.logs());
    Path log = layout.logs().resolve("keycloak-build.log");
    List<String> command = new ArrayList<>();
    command.add(program().resolve("bin/kc.sh").toString());
    command.add("build");
    command.addAll(BUILD_OPTIONS);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA", Jvm.java());
    try {
      Process process = builder.start();
      if (!process.waitFor(BUILD_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      if (process.waitFor() != 0) {
        throw new CommandFailed("Keycloak could not be prepared; see " + log);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while Keycloak was prepared.");
    }
    Files.writeString(marker(), BUILD_OPTIONS.toString());
  }
}
