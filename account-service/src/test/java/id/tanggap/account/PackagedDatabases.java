package id.tanggap.account;

import id.tanggap.testkit.TanggapServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Further databases on the server of the tests. */
final class PackagedDatabases {

  private PackagedDatabases() {}

  /** Makes an empty one that belongs to the role of the tests. */
  static void create(String database) throws SQLException {
    try (Connection server = superuser("postgres");
        Statement statement = server.createStatement()) {
      statement.execute(
          "create database " + database + " owner \"" + setting("TANGGAP_DB_USER") + "\"");
    }
  }

  /** Host, port and name, as the settings want them. */
  static String address(String database) {
    return setting("TANGGAP_DB_URL").replaceFirst("/.*$", "/" + database);
  }

  /** A connection of the role of the tests. */
  static Connection owner(String database) throws SQLException {
    return connect(database, setting("TANGGAP_DB_USER"));
  }

  /** A connection of the superuser. */
  static Connection superuser(String database) throws SQLException {
    return connect(database, superuserName());
  }

  /**
   * The embedded server has a superuser beside the role of the tests; the container has one role.
   */
  static String superuserName() {
    try (Connection connection = connect("postgres", "postgres")) {
      return connection.getMetaData().getUserName();
    } catch (SQLException oneRole) {
      return setting("TANGGAP_DB_USER");
    }
  }

  private static Connection connect(String database, String role) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + address(database), role, setting("TANGGAP_DB_PASSWORD"));
  }

  private static String setting(String name) {
    return TanggapServers.settings().get(name);
  }
}
