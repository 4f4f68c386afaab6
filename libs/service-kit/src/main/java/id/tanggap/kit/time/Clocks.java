package id.tanggap.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The clock of a service. Whoever needs the time asks for a {@link Clock}, so that a test can set
 * it; nobody calls {@code Instant.now()}.
 */
@ApplicationScoped
class Clocks {

  @Produces
  @Singleton
  @DefaultBean
  Clock utc() {
    // finer than what PostgreSQL keeps, an instant would be another one when it is read again
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
