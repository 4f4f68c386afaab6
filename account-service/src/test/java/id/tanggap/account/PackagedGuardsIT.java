package id.tanggap.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.VaultFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The service as it is shipped, started with one thing wrong at a time: it ends with one line that
 * says what to do, and has touched nothing.
 */
class PackagedGuardsIT {

  private static final String OWN = "tanggap_guard_" + UUID.randomUUID().toString().substring(0, 8);
  private static final String FOREIGN = OWN + "_foreign";
  private static final String PASSWORD = UUID.randomUUID().toString();

  /** The log, in which the library that checks tokens may tell that nobody answers it. */
  private static final String QUIET = "{\"timestamp\"";

  @TempDir static Path folder;

  /** One thing that is wrong, and the word of the cure. */
  record Wrong(String what, Consumer<Start> change, List<String> told) {

    private Wrong(String what, Consumer<Start> change, String... told) {
      this(what, change, List.of(told));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  /** How the process is started. */
  record Start(Map<String, String> environment, List<String> options) {}

  @BeforeAll
  static void databases() throws SQLException {
    try (Connection server = PackagedDatabases.superuser("postgres");
        Statement statement = server.createStatement()) {
      statement.execute("create role " + OWN + " login password '" + PASSWORD + "'");
      statement.execute("create database " + OWN + " owner " + OWN);
      statement.execute("create database " + FOREIGN + " owner " + OWN);
    }
    try (Connection foreign = PackagedDatabases.superuser(FOREIGN);
        Statement statement = foreign.createStatement()) {
      statement.execute("set role " + OWN);
      statement.execute(
          "create table flyway_schema_history (installed_rank int, version text, script text,"
              + " success boolean)");
      statement.execute(
          "insert into flyway_schema_history values (1, '0.1', 'db/kit/V0_1__outbox.sql', true),"
              + " (2, '1', 'db/migration/V1__create_roster.sql', true)");
    }
  }

  static Stream<Wrong> wrongs() {
    return Stream.of(
        env("a password that others know", "TANGGAP_DB_PASSWORD", "rahasia", "openssl rand"),
        env("a password of an example", "TANGGAP_PROVISIONER_SECRET", "change-me", "openssl rand"),
        env("a known first password", "TANGGAP_IDENTITY_DEV_PASSWORD", "Awal-2026", "SEND_MAIL"),
        new Wrong(
            "no identity provider",
            start -> start.environment().remove("TANGGAP_OIDC_URL"),
            "no identity provider is named",
            "Set TANGGAP_OIDC_URL"),
        env(
            "an identity provider without encryption",
            "TANGGAP_OIDC_URL",
            "http://login.example.go.id/realms/tanggap",
            "TANGGAP_OIDC_ALLOW_HTTP=true"),
        env("tokens that are not checked", "QUARKUS_OIDC_TENANT_ENABLED", "false", "Remove"),
        new Wrong(
            "a JVM in another zone",
            start -> start.options().add("-Duser.timezone=Asia/Jakarta"),
            "Asia/Jakarta",
            "-Duser.timezone=UTC"),
        new Wrong(
            "a superuser of the database",
            start -> {
              start.environment().put("TANGGAP_DB_USER", PackagedDatabases.superuserName());
              start.environment().put("TANGGAP_DB_PASSWORD", server("TANGGAP_DB_PASSWORD"));
            },
            "is a superuser",
            "Set TANGGAP_DB_USER"),
        env("a role that does not exist", "TANGGAP_DB_USER", "nobody_here", "Set TANGGAP_DB_USER"),
        env("a wrong password", "TANGGAP_DB_PASSWORD", PASSWORD + "x", "TANGGAP_DB_PASSWORD_FILE"),
        new Wrong(
            "the database of another service",
            start -> start.environment().put("TANGGAP_DB_URL", PackagedDatabases.address(FOREIGN)),
            "holds tables of another service",
            "Set TANGGAP_DB_URL"),
        new Wrong(
            "a database that does not exist",
            start ->
                start.environment().put("TANGGAP_DB_URL", PackagedDatabases.address("not_there")),
            "Set TANGGAP_DB_URL"),
        env(
            "a topic that is missing",
            "MP_MESSAGING_INCOMING_PUBLICATION_EVENTS_DEAD_LETTER_QUEUE_TOPIC",
            "tanggap.not.there",
            "Kafka has no topic tanggap.not.there",
            "docs/deploy.md"),
        new Wrong(
            "a secret whose file is missing",
            start -> {
              start.environment().remove("TANGGAP_DB_PASSWORD");
              start.environment().put("TANGGAP_DB_PASSWORD_FILE", "/run/secrets/not-there");
            },
            "/run/secrets/not-there",
            "TANGGAP_DB_PASSWORD_FILE",
            "Mount the secret"),
        new Wrong(
            "no password",
            start -> start.environment().remove("TANGGAP_DB_PASSWORD"),
            "the database does not let this role in",
            "TANGGAP_DB_PASSWORD_FILE"));
  }

  static Stream<Wrong> wrongKeys() {
    String ring = "TANGGAP_ACCOUNT_KEY_FILE";
    String signing = "TANGGAP_SIGNING_KEYS_FILE";
    return Stream.of(
        new Wrong("no ring", start -> start.environment().remove(ring), ring + " is missing"),
        env("a ring that is not there", ring, "/run/secrets/none", "/run/secrets/none", ring),
        env("a ring that is none", ring, file("ring", "key"), "line 1 of the key file", ring),
        new Wrong(
            "no signing keys",
            start -> start.environment().remove(signing),
            "neither TANGGAP_SIGNING_KEYS nor " + signing + " is set",
            "a JWK set"),
        env("signing keys that are not there", signing, "/run/none", "/run/none", "a JWK set"),
        env("signing keys that are none", signing, file("jwk", "{}"), "a JWK set", signing),
        env(
            "a program without its key",
            "tanggap.account.vault.lease-clients.\"" + VaultFiles.CLIENT + "\"",
            "/run/none.pem",
            "lease client " + VaultFiles.CLIENT,
            "openssl pkey -pubout"),
        env("half a login to Kafka", "TANGGAP_KAFKA_USER", "akun", "TANGGAP_KAFKA_PASSWORD_FILE"));
  }

  @ParameterizedTest
  @MethodSource({"wrongs", "wrongKeys"})
  void refusesToStartAndSaysInOneLineWhatToDo(Wrong wrong) throws Exception {
    Start start = good();
    wrong.change().accept(start);
    Path log = folder.resolve(UUID.randomUUID() + ".log");

    Process process = process(start, log);
    boolean ended = process.waitFor(PackagedService.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    process.destroyForcibly();

    String said = Files.readString(log);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(1);
    List<String> lines = said.strip().lines().toList();
    assertThat(lines).as(said).filteredOn(line -> !line.startsWith(QUIET)).hasSize(1);
    assertThat(lines.get(lines.size() - 1))
        .startsWith("Tanggap does not start: ")
        .contains(wrong.told());
    assertThat(said).doesNotContain(PASSWORD);
    assertThat(tables()).as("a refused start leaves no table").isZero();
  }

  private static Start good() {
    Map<String, String> environment = new HashMap<>(TanggapServers.settings());
    environment.put("TANGGAP_HTTP_PORT", "0");
    environment.put("TANGGAP_DB_URL", PackagedDatabases.address(OWN));
    environment.put("TANGGAP_DB_USER", OWN);
    environment.put("TANGGAP_DB_PASSWORD", PASSWORD);
    return new Start(environment, new ArrayList<>(List.of("-Duser.timezone=UTC")));
  }

  private static Process process(Start start, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
    command.addAll(start.options());
    command.addAll(List.of("-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(start.environment());
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static Wrong env(String what, String variable, String value, String... told) {
    return new Wrong(what, start -> start.environment().put(variable, value), List.of(told));
  }

  private static String server(String name) {
    return TanggapServers.settings().get(name);
  }

  private static String file(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long tables() throws SQLException {
    try (Connection own = PackagedDatabases.superuser(OWN);
        Statement statement = own.createStatement();
        var count =
            statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
      count.next();
      return count.getLong(1);
    }
  }
}
