package id.tanggap.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @Test
  void keepsCommittedRowsWhenItIsKilled(@TempDir Path folder) throws SQLException {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.start(folder, "secret", true, ServerAccount.find())) {
      change(server, "create table note (text varchar)");
      change(server, "insert into note values ('kept')");

      server.kill();
      assertThat(server.cluster().ready()).isFalse();
      server.restart();

      assertThat(text(server, "select text from note")).isEqualTo("kept");
    }
  }

  @Test
  void isPostgresEighteenInUtcWithUtf8(@TempDir Path folder) throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, "secret")) {
      assertThat(server.cluster().version())
          .hasValueSatisfying(v -> assertThat(v).startsWith("18"));
      assertThat(text(server, "show timezone")).isEqualTo("UTC");
      assertThat(text(server, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void givesEachRoleItsOwnDatabaseOnly(@TempDir Path folder) throws SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, "secret")) {
      PostgresCluster cluster = server.cluster();
      cluster.createDatabase("one", "first");
      cluster.createDatabase("two", "second");
      cluster.createDatabase("one", "changed");

      try (Connection own = DriverManager.getConnection(cluster.jdbcUrl("one"), "one", "changed")) {
        assertThat(own.isValid(1)).isTrue();
      }
      assertThatThrownBy(
              () -> DriverManager.getConnection(cluster.jdbcUrl("two"), "one", "changed").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
      assertThatThrownBy(
              () -> DriverManager.getConnection(cluster.jdbcUrl("one"), "one", "first").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  private static void change(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.cluster().connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(EmbeddedPostgres server, String sql) throws SQLException {
    try (Connection connection = server.cluster().connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
