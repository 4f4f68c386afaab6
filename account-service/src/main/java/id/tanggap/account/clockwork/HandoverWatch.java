package id.tanggap.account.clockwork;

import id.tanggap.account.application.handover.EndHandover;
import id.tanggap.account.application.handover.EscalateHandovers;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks for handovers that take too long or lost their account; any number of replicas may run it
 * at once.
 */
@ApplicationScoped
class HandoverWatch {
  private final EscalateHandovers escalate;
  private final EndHandover end;

  HandoverWatch(EscalateHandovers escalate, EndHandover end) {
    this.escalate = escalate;
    this.end = end;
  }

  @Scheduled(
      identity = "escalate-handovers",
      every = "{tanggap.account.watch-every}",
      delayed = "7s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> escalate() {
    return escalate.handle().flatMap(more -> more ? escalate() : Uni.createFrom().voidItem());
  }

  @Scheduled(
      identity = "lapse-handovers",
      every = "{tanggap.account.watch-every}",
      delayed = "8s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> lapse() {
    return end.lapse().flatMap(more -> more ? lapse() : Uni.createFrom().voidItem());
  }
}
