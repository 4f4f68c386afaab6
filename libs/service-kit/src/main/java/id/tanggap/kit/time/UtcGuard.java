package id.tanggap.kit.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Refuses to boot in a JVM whose own zone is not UTC: drivers and libraries fall back to that zone
 * silently, and a time that is seven hours off is not noticed until a deadline is missed.
 */
@ApplicationScoped
class UtcGuard {

  void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    require(ZoneId.systemDefault());
  }

  static void require(ZoneId zone) {
    if (!zone.getRules().equals(ZoneOffset.UTC.getRules())) {
      throw new IllegalStateException(
          "The JVM runs in zone " + zone + "; start it with -Duser.timezone=UTC");
    }
  }
}
