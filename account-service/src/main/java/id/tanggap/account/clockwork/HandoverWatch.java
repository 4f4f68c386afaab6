package id.tanggap.account.clockwork;

import id.tanggap.account.application.handover.EscalateHandovers;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for handovers that take too long; any number of replicas may run it at once. */
@ApplicationScoped
class HandoverWatch {
  private final EscalateHandovers escalate;

  HandoverWatch(EscalateHandovers escalate) {
    this.escalate = escalate;
  }

  @Scheduled(
      identity = "escalate-handovers",
      every = "{tanggap.account.watch-every}",
      delayed = "7s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> escalate() {
    return escalate.handle().flatMap(more -> more ? escalate() : Uni.createFrom().voidItem());
  }
}
