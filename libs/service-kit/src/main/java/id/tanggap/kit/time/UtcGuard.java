package id.tanggap.kit.time;

import id.tanggap.kit.boot.Boot;
import id.tanggap.kit.boot.BootGuard;
import id.tanggap.kit.boot.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Refuses to boot in a JVM whose own zone is not UTC: drivers and libraries fall back to that zone
 * silently, and a time that is seven hours off is not noticed until a deadline is missed.
 */
@ApplicationScoped
class UtcGuard implements BootGuard {

  @Override
  public int order() {
    return PROCESS;
  }

  @Override
  public boolean everywhere() {
    return true;
  }

  @Override
  public void check(Boot boot) {
    require(ZoneId.systemDefault());
  }

  static void require(ZoneId zone) {
    if (!zone.getRules().equals(ZoneOffset.UTC.getRules())) {
      throw Refusal.of("the JVM runs in zone " + zone, "Start it with -Duser.timezone=UTC");
    }
  }
}
