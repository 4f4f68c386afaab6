package id.tanggap.local.postgres;

import id.tanggap.local.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL data folder on the loopback address: how it is made, the command that serves it, and
 * the questions whether it answers. Starting the command is the caller's business, because a test
 * wants a child and the local stack a process of its own.
 */
public final class PostgresCluster {

  /** Name of the superuser. */
  public static final String SUPERUSER = "postgres";

  /** Benchmarks of large tables give the server the memory that it has where it is used. */
  private static final String BUFFERS = "tanggap.postgres.buffers";

  private static final Duration INITIALISING = Duration.ofMinutes(2);

  private final Path programs;
  private final Path folder;
  private final int port;
  private final String password;
  private final boolean durable;
  private final ServerAccount account;

  /**
   * A cluster; nothing is touched yet.
   *
   * @param folder data folder; moved when the server's account cannot get there
   * @param cache where the programs are unpacked
   * @param password of the superuser, set when the folder is made
   * @param durable false for tests, which gain time by not waiting for the disk
   */
  public PostgresCluster(
      Path folder, Path cache, int port, String password, boolean durable, ServerAccount account) {
    this.account = account;
    this.folder = account.reachable(folder);
    this.programs = account.reachable(cache.resolve("programs"));
    this.port = port;
    this.password = password;
    this.durable = durable;
  }

  /** Data folder in use. */
  public Path folder() {
    return folder;
  }

  /** TCP port on the loopback address. */
  public int port() {
    return port;
  }

  /** JDBC address of one database. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** Unpacks the programs and makes the data folder unless both are there already. */
  public void initialise() {
    Path home = PostgresBinaries.unpackedBelow(programs);
    if (Files.exists(folder.resolve("PG_VERSION"))) {
      forgetDeadServer();
      return;
    }
    account.privateFolder(folder);
    Path secret = folder.resolveSibling(folder.getFileName() + ".password");
    try {
      Files.deleteIfExists(secret);
      Files.createFile(
          secret,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(secret, password);
      account.own(secret);
      run(
          List.of(
              home.resolve("bin/initdb").toString(),
              "--pgdata=" + folder,
              "--username=" + SUPERUSER,
              "--pwfile=" + secret,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C",
              "--no-sync",
              "--no-instructions"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the data folder " + folder, e);
    } finally {
      secret.toFile().delete();
    }
  }

  /** The command that serves the folder in the foreground. {@link #initialise} comes first. */
  public List<String> command() {
    Path home = PostgresBinaries.unpackedBelow(programs);
    List<String> all = new ArrayList<>();
    all.add(home.resolve("bin/postgres").toString());
    all.add("-D");
    all.add(folder.toString());
    setting(all, "port", Integer.toString(port));
    setting(all, "listen_addresses", "localhost");
    setting(all, "unix_socket_directories", "");
    setting(all, "max_connections", "200");
    setting(all, "shared_buffers", System.getProperty(BUFFERS, durable ? "64MB" : "32MB"));
    setting(all, "timezone", "UTC");
    setting(all, "log_timezone", "UTC");
    setting(all, "max_wal_size", "256MB");
    setting(all, "io_method", "sync");
    if (!durable) {
      setting(all, "fsync", "off");
      setting(all, "synchronous_commit", "off");
      setting(all, "full_page_writes", "off");
    }
    return account.command(all);
  }

  /** True when the server takes connections. */
  public boolean ready() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** Version as the server names it, empty when it does not answer. */
  public Optional<String> version() {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show server_version")) {
      result.next();
      return Optional.of(result.getString(1).split(" ")[0]);
    } catch (SQLException down) {
      return Optional.empty();
    }
  }

  /**
   * Makes a database that belongs to a role of the same name. Both may exist already; the password
   * is set again in any case.
   */
  public void createDatabase(String name, String rolePassword) {
    if (!name.matches("[a-z_][a-z0-9_]*")) {
      throw new IllegalArgumentException("Not a plain name of a database: " + name);
    }
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      String verb = exists(statement, "pg_roles", "rolname", name) ? "alter" : "create";
      statement.execute(
          verb + " role " + name + " login password " + statement.enquoteLiteral(rolePassword));
      if (!exists(statement, "pg_database", "datname", name)) {
        statement.execute("create database " + name + " owner " + name);
        statement.execute("revoke connect, temporary on database " + name + " from public");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot make the database " + name, e);
    }
  }

  /** A connection of the superuser. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "10");
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  private static boolean exists(Statement statement, String table, String column, String name)
      throws SQLException {
    try (ResultSet result =
        statement.executeQuery(
            "select 1 from " + table + " where " + column + " = '" + name + "'")) {
      return result.next();
    }
  }

  /**
   * After a kill the lock file of the server stays. PostgreSQL removes it itself unless the number
   * of the dead process was given to another program meanwhile; and workers of a killed server need
   * a moment to notice and leave.
   */
  private void forgetDeadServer() {
    Path lock = folder.resolve("postmaster.pid");
    try {
      if (!Files.exists(lock)) {
        return;
      }
      long pid = Long.parseLong(Files.readAllLines(lock).get(0).trim());
      if (!servesThisFolder(pid)) {
        Files.deleteIfExists(lock);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + lock, e);
    }
    Waiting.until(Duration.ofSeconds(10), () -> !anyWorkerLeft());
  }

  private boolean servesThisFolder(long pid) {
    try {
      String commandLine = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
      return commandLine.contains(folder.toString());
    } catch (IOException gone) {
      return false;
    }
  }

  private boolean anyWorkerLeft() {
    return ProcessHandle.allProcesses().anyMatch(process -> worksIn(process.pid()));
  }

  private boolean worksIn(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(folder.toRealPath())
          && Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8)
              .startsWith("postgres:");
    } catch (IOException notOurs) {
      return false;
    }
  }

  private void run(List<String> program) throws IOException {
    Path output = Files.createTempFile("initdb", ".log");
    try {
      Process process =
          new ProcessBuilder(account.command(program))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(INITIALISING.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("initdb did not end in " + INITIALISING.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException("initdb failed:\n" + Files.readString(output));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", interrupted);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static void setting(List<String> command, String key, String value) {
    command.add("-c");
    command.add(key + "=" + value);
  }
}
