package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.publication.DatabaseClock;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** The clock of PostgreSQL. */
@ApplicationScoped
public class PostgresClock implements DatabaseClock {
  private final CrossRegion crossRegion;

  PostgresClock(CrossRegion crossRegion) {
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Instant> now() {
    return crossRegion
        .sql("the time is the same everywhere", "select clock_timestamp()", Map.of(), Instant.class)
        .map(rows -> rows.get(0));
  }
}
