package id.tanggap.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.exception.JDBCConnectionException;

/**
 * Knows the failures that say nothing about the work that met them: the database is away, restarts,
 * lets nobody in for a moment, or another transaction won a race. Answers and consumers share it,
 * so that what a caller is asked to repeat is never thrown away as an event.
 */
public final class DatabaseAway {

  // Classes and conditions of appendix A of the PostgreSQL manual.

  /**
   * Connection lost; out of resources; shutting down or starting up; a server that became a
   * replica; a session ended because its transaction was silent or took too long; a password that
   * is being changed; a database that is being restored under its name.
   */
  private static final List<String> NO_SERVER =
      List.of("08", "53", "57P", "25006", "25P03", "25P04", "28", "3D000");

  /** Serialization failure, deadlock, lock not available. */
  private static final List<String> LOST_RACES = List.of("40001", "40P01", "55P03");

  /** A statement that an operator or a limit of time ended. */
  private static final String CANCELED = "57014";

  private DatabaseAway() {}

  /**
   * Whether the same work can succeed later without anybody changing anything about it.
   *
   * @param failure with its chain of causes, of which the first with a SQLSTATE decides
   */
  public static boolean passing(Throwable failure) {
    for (Throwable cause : Causes.of(failure)) {
      if (unreachable(cause) || interrupted(cause)) {
        return true;
      }
      String state = sqlState(cause);
      if (state != null) {
        return noServer(state) || lostRace(state) || state.equals(CANCELED);
      }
    }
    return false;
  }

  /** Whether this one failure, without its causes, is that of a database out of reach. */
  static boolean unreachable(Throwable cause) {
    return cause instanceof SocketException
        || cause instanceof UnknownHostException
        || cause instanceof ClosedChannelException
        || cause instanceof ClosedConnectionException
        || cause instanceof JDBCConnectionException
        || poolTimeout(cause);
  }

  static boolean noServer(String sqlState) {
    return NO_SERVER.stream().anyMatch(sqlState::startsWith);
  }

  static boolean lostRace(String sqlState) {
    return LOST_RACES.contains(sqlState);
  }

  /** How the Vert.x pool says that no connection became free in time; it has no type for it. */
  private static boolean poolTimeout(Throwable cause) {
    return cause.getClass().getName().startsWith("io.vertx.core.")
        && "Timeout".equals(cause.getMessage());
  }

  private static boolean interrupted(Throwable cause) {
    // what cannot be read as JSON is an IOException to Jackson, and stays unreadable
    return cause instanceof IOException && !(cause instanceof JacksonException)
        || cause instanceof TimeoutException
        || cause instanceof io.smallrye.mutiny.TimeoutException
        || cause instanceof RetriableException;
  }

  /** Hibernate puts the exception of JDBC in the place of that of the driver. */
  private static String sqlState(Throwable cause) {
    if (cause instanceof PgException driver) {
      return driver.getSqlState();
    }
    return cause instanceof SQLException translated ? translated.getSQLState() : null;
  }
}
