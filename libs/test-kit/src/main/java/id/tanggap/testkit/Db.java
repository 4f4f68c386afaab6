package id.tanggap.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain JDBC to the database of the module under test, past every layer of the service. */
public final class Db {

  private Db() {}

  /**
   * Rows of a query.
   *
   * @param sql with {@code ?} for the arguments
   * @return one map per row, by column label, in the order of the columns
   */
  public static List<Map<String, Object>> query(String sql, Object... arguments) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet result = statement.executeQuery()) {
      ResultSetMetaData columns = result.getMetaData();
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          row.put(columns.getColumnLabel(i), result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * Runs a statement that changes something.
   *
   * @return how many rows it changed
   */
  public static int update(String sql, Object... arguments) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A connection of the service's own role. The caller closes it. */
  public static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + Addresses.of("TANGGAP_DB_URL"),
        Addresses.of("TANGGAP_DB_USER"),
        Addresses.of("TANGGAP_DB_PASSWORD"));
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
