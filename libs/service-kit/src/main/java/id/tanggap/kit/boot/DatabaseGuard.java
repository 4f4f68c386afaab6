package id.tanggap.kit.boot;

import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/**
 * Refuses a database that is not the service's own, before a migration touches it, and a role that
 * may do too much or too little; and a server that is too old for the tables, which would only show
 * in the middle of a migration. A server that does not answer is no reason to refuse: the migration
 * waits for it.
 */
@ApplicationScoped
class DatabaseGuard implements BootGuard {

  private static final Logger LOG = Logger.getLogger(DatabaseGuard.class);
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String SECONDS = "5";

  /** The first version with {@code uuidv7()}, in the form of {@code server_version_num}. */
  private static final int OLDEST = 180_000;

  private static final int MAJOR = 10_000;
  private static final String ROLE_CURE =
      "Set TANGGAP_DB_USER and TANGGAP_DB_PASSWORD (or TANGGAP_DB_PASSWORD_FILE) to the role that"
          + " owns the database of this service";

  @Override
  public int order() {
    return SERVERS;
  }

  @Override
  public void check(Boot boot) {
    Properties login = new Properties();
    boot.setting("quarkus.datasource.username").ifPresent(user -> login.put("user", user));
    boot.setting("quarkus.datasource.password").ifPresent(word -> login.put("password", word));
    login.put("connectTimeout", SECONDS);
    login.put("loginTimeout", SECONDS);
    login.put("socketTimeout", SECONDS);
    try (Connection connection = new Driver().connect(boot.setting(URL).orElse(""), login)) {
      if (connection == null) {
        throw Refusal.of(
            "the address of the database is not understood",
            "Set TANGGAP_DB_URL to host:port/database");
      }
      look(connection, boot);
    } catch (SQLException e) {
      throwUnlessAway(e, boot);
    }
  }

  private static void throwUnlessAway(SQLException e, Boot boot) {
    String said = Refusal.oneLine(e.getMessage());
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    switch (state) {
      case "28000", "28P01", "08004" ->
          throw Refusal.of("the database does not let this role in (" + said + ")", ROLE_CURE);
      case "3D000", "42501" ->
          throw Refusal.of(
              "the database cannot be used (" + said + ")",
              "Set TANGGAP_DB_URL to host:port/database of this service, and create the database"
                  + " with the role of the service as its owner");
      default ->
          LOG.warnf(
              "The database at %s does not answer yet (%s)", boot.setting(URL).orElse(""), said);
    }
  }

  private static void look(Connection connection, Boot boot) throws SQLException {
    String service = boot.setting("tanggap.service").orElse("");
    try (PreparedStatement question =
            connection.prepareStatement(
                "select current_setting('server_version_num')::int as server,"
                    + " current_user, current_database(), current_schema(), r.rolsuper,"
                    + " has_schema_privilege(current_schema(), 'CREATE') as may_create,"
                    + " to_regclass('flyway_schema_history') is not null as migrated,"
                    + " (select min(c.relname) from pg_class c"
                    + "  where c.relnamespace = current_schema()::regnamespace"
                    + "  and c.relkind in ('r', 'p') and not exists (select 1 from pg_depend d"
                    + "   where d.objid = c.oid and d.deptype = 'e')) as any_table,"
                    + " (select min(c.relname) from pg_class c"
                    + "  where c.relnamespace = current_schema()::regnamespace"
                    + "  and c.relkind in ('r', 'p')"
                    + "  and not pg_has_role(c.relowner, 'USAGE')) as strange_table"
                    + " from pg_roles r where r.rolname = current_user");
        ResultSet facts = question.executeQuery()) {
      facts.next();
      checkServer(facts.getInt("server"));
      String role = facts.getString("current_user");
      String database = facts.getString("current_database");
      if (facts.getBoolean("rolsuper") && !boot.developersMachine()) {
        throw Refusal.of("the role " + role + " is a superuser of the database server", ROLE_CURE);
      }
      boolean migrates =
          boot.setting("quarkus.flyway.migrate-at-start").filter("true"::equals).isPresent();
      if (facts.getString("current_schema") == null
          || migrates && !facts.getBoolean("may_create")) {
        throw Refusal.of(
            "the role %s may not make tables in the database %s".formatted(role, database),
            ROLE_CURE);
      }
      if (facts.getBoolean("migrated")) {
        checkOwner(connection, service, database);
      } else if (facts.getString("any_table") != null) {
        throw foreign(database, "tables of another program");
      }
      if (migrates && facts.getString("strange_table") != null) {
        throw Refusal.of(
            "the table %s in the database %s does not belong to the role %s"
                .formatted(facts.getString("strange_table"), database, role),
            ROLE_CURE);
      }
    }
  }

  /** Refuses a server on which the migrations do not run. */
  static void checkServer(int version) {
    if (version < OLDEST) {
      throw Refusal.of(
          "the database server is PostgreSQL %d, which is too old".formatted(version / MAJOR),
          "Use PostgreSQL %d or newer".formatted(OLDEST / MAJOR));
    }
  }

  /**
   * Whose database it is can be read from the first two migrations: they are never edited, and no
   * two services have the same. Later ones may be unknown, after a step back to an older release.
   */
  private static void checkOwner(Connection connection, String service, String database)
      throws SQLException {
    try (PreparedStatement question =
            connection.prepareStatement(
                "select script from flyway_schema_history"
                    + " where success and version in ('1', '2') order by installed_rank");
        ResultSet scripts = question.executeQuery()) {
      ClassLoader own = Thread.currentThread().getContextClassLoader();
      while (scripts.next()) {
        // written down with its folder or without, depending on how it was found
        String file = scripts.getString(1).replaceFirst("^.*/", "");
        if (own.getResource("db/migration/" + file) == null) {
          throw foreign(database, "tables of another service, not those of " + service);
        }
      }
    }
  }

  private static PreventFurtherStepsException foreign(String database, String what) {
    return Refusal.of(
        "the database %s holds %s".formatted(database, what),
        "Set TANGGAP_DB_URL to host:port/database of this service");
  }
}
