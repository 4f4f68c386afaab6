package id.tanggap.kit.boot;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets no timer begin new work once the service said that it goes down: the work would meet a
 * database that is closed under it, and each of them would tell so as an error.
 */
@ApplicationScoped
class QuietEnd {

  private final Scheduler scheduler;

  QuietEnd(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void onNotice(@Observes ShutdownDelayInitiatedEvent event) {
    scheduler.pause();
  }
}
