package id.tanggap.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

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
    return new MicrosClock(Clock.systemUTC());
  }
}
