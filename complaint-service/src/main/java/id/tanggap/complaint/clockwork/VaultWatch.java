package id.tanggap.complaint.clockwork;

import id.tanggap.complaint.application.vault.RotateKeys;
import id.tanggap.complaint.application.vault.SealedColumn;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Brings what is sealed under a new key; any number of replicas may run it at once. */
@ApplicationScoped
public class VaultWatch {

  private static final Logger LOG = Logger.getLogger(VaultWatch.class);

  private final RotateKeys rotateKeys;

  VaultWatch(RotateKeys rotateKeys) {
    this.rotateKeys = rotateKeys;
  }

  /** One round over all columns. */
  @Scheduled(
      identity = "rotate-vault",
      every = "{tanggap.complaint.vault.rotate-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> run() {
    return rotateKeys
        .refresh()
        .chain(
            () ->
                Multi.createFrom()
                    .items(SealedColumn.values())
                    .onItem()
                    .transformToUniAndConcatenate(this::column)
                    .collect()
                    .asList())
        .replaceWithVoid();
  }

  // one column that does not open must not keep the others under the old key
  private Uni<Void> column(SealedColumn column) {
    return untilDone(column)
        .onFailure()
        .invoke(failure -> LOG.errorf("%s stays under its key: %s", column, failure))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> untilDone(SealedColumn column) {
    return rotateKeys
        .handle(column)
        .chain(more -> more ? untilDone(column) : Uni.createFrom().voidItem());
  }
}
