package id.tanggap.account.clockwork;

import id.tanggap.account.application.appointment.TurnAppointments;
import id.tanggap.account.application.official.DropExpiredControl;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Does what becomes due by the passage of time alone. One transaction per thing, so that a stop in
 * between loses nothing; any number of replicas may run it at once.
 */
@ApplicationScoped
class MidnightWatch {
  private final TurnAppointments appointments;
  private final DropExpiredControl control;

  MidnightWatch(TurnAppointments appointments, DropExpiredControl control) {
    this.appointments = appointments;
    this.control = control;
  }

  @Scheduled(
      identity = "turn-appointments",
      every = "{tanggap.account.watch-every}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> turnAppointments() {
    return untilDone(appointments::handle);
  }

  @Scheduled(
      identity = "drop-expired-control",
      every = "{tanggap.account.watch-every}",
      delayed = "6s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> dropExpiredControl() {
    return untilDone(control::handle);
  }

  private static Uni<Void> untilDone(Supplier<Uni<Boolean>> step) {
    return step.get().flatMap(more -> more ? untilDone(step) : Uni.createFrom().voidItem());
  }
}
