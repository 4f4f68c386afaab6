package id.tanggap.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Asks PostgreSQL how it would run the very statements of a service on tables of a size that
 * matters. The rows are filled in by one transaction that is taken back at the end, so that no
 * other test ever sees them.
 *
 * <pre>{@code
 * List<String> sent = Explain.statementsOf(() -> coordinator.get("/api/v1/units"));
 * try (Explain explain = Explain.begin()) {
 *   explain.fill("insert into unit ... select ... from generate_series(1, 20000)");
 *   explain.analyse("unit");
 *   sent.forEach(sql -> explain.plan(sql).requireNoScanOf("unit"));
 * }
 * }</pre>
 */
public final class Explain implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern UNKNOWN_PATTERN = Pattern.compile("(?i)\\blike (\\$\\d+)");
  private static final String SORT_WORDS =
      "select gin_clean_pending_list(i.indexrelid) from pg_index i"
          + " join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam"
          + " where a.amname = 'gin' and i.indrelid = '%s'::regclass";
  private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

  private final Connection connection;
  private final Scheduler jobs = CDI.current().select(Scheduler.class).get();

  private Explain(Connection connection) {
    this.connection = connection;
    // a job that happens to run while a statement is listened for would be taken for its part
    jobs.pause();
  }

  /**
   * Begins the transaction that is taken back by {@link #close}; until then no scheduled job of the
   * application starts.
   */
  public static Explain begin() {
    try {
      // in the simple protocol a statement may hold $1 without anybody binding it
      Connection connection =
          DriverManager.getConnection(
              "jdbc:postgresql://" + Addresses.of("TANGGAP_DB_URL") + "?preferQueryMode=simple",
              Addresses.of("TANGGAP_DB_USER"),
              Addresses.of("TANGGAP_DB_PASSWORD"));
      connection.setAutoCommit(false);
      return new Explain(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The database of the tests does not answer", e);
    }
  }

  /**
   * What Hibernate sends to the database while something is done, as it is sent, with {@code $1} in
   * the place of values. What is told to the application from outside while the work is done, an
   * event for example, may add statements of its own.
   */
  public static List<String> statementsOf(Runnable work) {
    List<String> sent = new CopyOnWriteArrayList<>();
    Handler ear = ear(sent);
    Level before = SQL.getLevel();
    boolean loud = SQL.getUseParentHandlers();
    SQL.setLevel(Level.FINE);
    SQL.setUseParentHandlers(false);
    SQL.addHandler(ear);
    try {
      work.run();
    } finally {
      SQL.removeHandler(ear);
      SQL.setUseParentHandlers(loud);
      SQL.setLevel(before);
    }
    return List.copyOf(sent);
  }

  /** Fills tables; {@code ?} for the arguments. */
  public Explain fill(String sql, Object... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * Does for tables what autovacuum does in time for large ones: it lets PostgreSQL count what was
   * filled in, as without it every table looks small, and sorts new words into the indexes of
   * words. Words that wait unsorted are read one by one by every search, which makes such an index
   * look dear after many writes.
   */
  public Explain analyse(String... tables) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze " + String.join(", ", tables));
      for (String table : tables) {
        statement.execute(SORT_WORDS.formatted(table));
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(String.join(", ", tables), e);
    }
  }

  /**
   * How a statement would be run for any values; it is not run. What is searched with {@code like}
   * is taken to be a part of a word: PostgreSQL plans a search anew for its pattern, because the
   * plan for any pattern cannot use an index of trigrams.
   */
  public Plan plan(String sql) {
    String known = UNKNOWN_PATTERN.matcher(sql).replaceAll("like coalesce('%dinkes%', $1)");
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("explain (generic_plan, format json) " + known)) {
      result.next();
      return new Plan(sql, JSON.readTree(result.getString(1)).path(0).path("Plan"));
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    jobs.resume();
    try (Connection last = connection) {
      last.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("The transaction of the plans cannot be taken back", e);
    }
  }

  /**
   * How a statement would be run.
   *
   * @param sql the statement
   * @param root the outermost step, as PostgreSQL describes it
   */
  public record Plan(String sql, JsonNode root) {

    /** Tables that would be read from end to end. */
    public Set<String> scanned() {
      Set<String> tables = new TreeSet<>();
      walk(root, tables);
      return tables;
    }

    /**
     * Demands that none of these tables is read from end to end.
     *
     * @throws AssertionError with the plan when one is
     */
    public void requireNoScanOf(String... big) {
      Set<String> scanned = scanned();
      List<String> found = new ArrayList<>(List.of(big));
      found.retainAll(scanned);
      if (!found.isEmpty()) {
        throw new AssertionError(
            "reads all of " + found + ":\n" + sql + "\n" + root.toPrettyString());
      }
    }

    private static void walk(JsonNode step, Set<String> tables) {
      if (step.path("Node Type").asText().equals("Seq Scan")) {
        tables.add(step.path("Relation Name").asText());
      }
      step.path("Plans").forEach(below -> walk(below, tables));
    }
  }

  private static Handler ear(List<String> sent) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        sent.add(line.getMessage());
      }

      @Override
      public void flush() {
        // nothing is held back
      }

      @Override
      public void close() {
        // nothing is held open
      }
    };
  }
}
