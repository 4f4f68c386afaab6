package id.tanggap.kit.problem;

import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/** Reads the failures that come from PostgreSQL: constraints by name, lost races, no database. */
@ApplicationScoped
public class DatabaseFailures {
  private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

  // Classes and conditions of appendix A of the PostgreSQL manual.
  private static final String UNIQUE = "23505";
  private static final String FOREIGN_KEY = "23503";
  private static final String EXCLUSION = "23P01";
  private static final Pattern EXCLUSION_NAME =
      Pattern.compile("exclusion constraint \"([^\"]+)\"");
  private static final String INTEGRITY_CLASS = "23";
  private static final List<String> NOT_TEXT = List.of("22021", "22P05");

  private final Constraints constraints;

  DatabaseFailures(Constraints constraints) {
    this.constraints = constraints;
  }

  /**
   * The failure behind one exception of a cause chain.
   *
   * @param conditional whether the request carried {@code If-Match}: then losing a race means that
   *     the precondition no longer holds
   */
  Optional<Failure> read(Throwable cause, boolean conditional) {
    if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
      return Optional.of(
          conditional
              ? Failure.of(412, "precondition-failed")
              : Failure.of(409, "concurrent-change"));
    }
    if (cause instanceof JDBCException wrapped) {
      return postgres(wrapped.getSQLState(), constraint(wrapped));
    }
    if (cause instanceof PgException pg) {
      return postgres(pg.getSqlState(), pg.getConstraint());
    }
    return DatabaseAway.unreachable(cause)
        ? Optional.of(Failure.unavailable("unavailable"))
        : Optional.empty();
  }

  /**
   * Hibernate does not read the name of an exclusion constraint, and Hibernate Reactive leaves
   * nothing of the server's answer but its message.
   */
  private static String constraint(JDBCException wrapped) {
    if (wrapped instanceof ConstraintViolationException violation
        && violation.getConstraintName() != null) {
      return violation.getConstraintName();
    }
    Matcher named = EXCLUSION_NAME.matcher(String.valueOf(wrapped.getMessage()));
    return named.find() ? named.group(1) : null;
  }

  private Optional<Failure> postgres(String sqlState, String constraint) {
    String state = String.valueOf(sqlState);
    if (state.startsWith(INTEGRITY_CLASS)) {
      return integrity(state, constraint);
    }
    if (DatabaseAway.lostRace(state)) {
      return Optional.of(Failure.of(409, "concurrent-change"));
    }
    if (NOT_TEXT.contains(state)) {
      return Optional.of(Failure.of(400, "not-text"));
    }
    if (DatabaseAway.noServer(state)) {
      return Optional.of(Failure.unavailable("unavailable"));
    }
    return Optional.empty();
  }

  private Optional<Failure> integrity(String state, String constraint) {
    Optional<String> code = constraints.code(constraint);
    if (code.isPresent()) {
      return Optional.of(Failure.of(status(state), code.get()));
    }
    if (state.equals(UNIQUE) || state.equals(EXCLUSION)) {
      LOG.warnf("Constraint %s has no problem code in constraints.properties", constraint);
      return Optional.of(Failure.of(409, "conflict"));
    }
    // A missing value or a failed check that no rule caught before is a defect of ours.
    return Optional.empty();
  }

  private static int status(String sqlState) {
    return sqlState.equals(UNIQUE) || sqlState.equals(EXCLUSION) || sqlState.equals(FOREIGN_KEY)
        ? 409
        : Failure.UNPROCESSABLE;
  }
}
