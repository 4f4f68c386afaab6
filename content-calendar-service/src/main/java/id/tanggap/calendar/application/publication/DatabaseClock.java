package id.tanggap.calendar.application.publication;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * The one clock that decides whether something is due, held, or missed: replicas may disagree about
 * the time, the database does not disagree with itself.
 */
public interface DatabaseClock {

  /** The time now, inside the current transaction but not frozen at its start. */
  Uni<Instant> now();
}
