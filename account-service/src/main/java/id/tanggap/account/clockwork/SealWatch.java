package id.tanggap.account.clockwork;

import id.tanggap.account.application.directory.SealStatements;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Numbers and states what changed in public. Replicas take turns; each batch is a transaction. */
@ApplicationScoped
class SealWatch {
  private final SealStatements seal;

  SealWatch(SealStatements seal) {
    this.seal = seal;
  }

  @Scheduled(
      identity = "seal-statements",
      every = "{tanggap.account.seal-every}",
      delayed = "3s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sealStatements() {
    return seal.handle().flatMap(more -> more ? sealStatements() : Uni.createFrom().voidItem());
  }
}
