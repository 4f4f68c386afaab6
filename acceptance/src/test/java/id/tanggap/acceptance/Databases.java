package id.tanggap.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks behind the API where a test must count what went over the wire: the outbox of a producer
 * against the inbox of a consumer. Changes nothing unless a test takes a connection.
 */
final class Databases {

  private static final List<String> SERVICES =
      List.of("account", "calendar", "complaint", "monitoring");

  private Databases() {}

  /** Events of a region that wait in any outbox. */
  static long waiting(String region) {
    long waiting = 0;
    for (String service : SERVICES) {
      waiting +=
          (Long)
              rows(
                      service,
                      "select count(*) as n from outbox where region = ? and published_at is null",
                      region)
                  .get(0)
                  .get("n");
    }
    return waiting;
  }

  /** Ids of the events of a region that {@code consumer} should have applied and has not. */
  static Set<String> missing(String region, String consumer, List<String> types) {
    Set<String> sent = new TreeSet<>();
    for (String service : SERVICES) {
      for (Map<String, Object> row :
          rows(
              service,
              "select id::text as id from outbox where region = ? and type = any(?)",
              region,
              types.toArray(new String[0]))) {
        sent.add((String) row.get("id"));
      }
    }
    for (Map<String, Object> row : rows(consumer, "select event_id from processed_event")) {
      sent.remove((String) row.get("event_id"));
    }
    return sent;
  }

  /** Event id to time, for events of a topic since an instant. */
  static Map<String, Instant> times(String service, String sql, Object... arguments) {
    Map<String, Instant> times = new HashMap<>();
    for (Map<String, Object> row : rows(service, sql, arguments)) {
      times.put((String) row.get("id"), ((java.sql.Timestamp) row.get("at")).toInstant());
    }
    return times;
  }

  /** Changes what time alone would change; how many rows that were. */
  static int age(String service, String sql, Object... arguments) {
    try (Connection connection = connect(service);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(connection, statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(Connection connection, PreparedStatement statement, Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof String[] texts) {
        statement.setArray(i + 1, connection.createArrayOf("text", texts));
      } else {
        statement.setObject(i + 1, arguments[i]);
      }
    }
  }

  static List<Map<String, Object>> rows(String service, String sql, Object... arguments) {
    try (Connection connection = connect(service);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(connection, statement, arguments);
      List<Map<String, Object>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          Map<String, Object> row = new HashMap<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of the service's own role, for what time alone would do. The caller closes it. */
  static Connection connect(String service) throws SQLException {
    String database = "tanggap_" + service;
    return DriverManager.getConnection(
        LocalStack.postgres(database), database, LocalStack.secret(database));
  }
}
