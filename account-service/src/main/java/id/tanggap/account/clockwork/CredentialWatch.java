package id.tanggap.account.clockwork;

import id.tanggap.account.application.credential.Credentials;
import id.tanggap.account.application.credential.DropUnprovedControl;
import id.tanggap.account.application.credential.EndCredentials;
import id.tanggap.account.application.credential.ForgetPublicationEnds;
import id.tanggap.account.application.credential.RewrapSecrets;
import id.tanggap.account.application.credential.TurnCredentials;
import id.tanggap.account.config.VaultConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does for credentials what becomes due by the passage of time, and brings secrets under a new key.
 * One transaction per credential; any number of replicas may run it at once.
 */
@ApplicationScoped
class CredentialWatch {
  private static final Logger LOG = Logger.getLogger(CredentialWatch.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final TurnCredentials turn;
  private final DropUnprovedControl drop;
  private final EndCredentials end;
  private final RewrapSecrets rewrap;
  private final ForgetPublicationEnds forget;
  private final VaultConfig config;
  private final AtomicLong remaining = new AtomicLong();

  CredentialWatch(
      TurnCredentials turn,
      DropUnprovedControl drop,
      EndCredentials end,
      RewrapSecrets rewrap,
      ForgetPublicationEnds forget,
      VaultConfig config,
      MeterRegistry metrics) {
    this.turn = turn;
    this.drop = drop;
    this.end = end;
    this.rewrap = rewrap;
    this.forget = forget;
    this.config = config;
    Gauge.builder("tanggap.credential.old.keys", remaining, AtomicLong::get)
        .description("Secrets that do not lie under the primary key yet, as this replica last saw")
        .register(metrics);
  }

  @Scheduled(
      identity = "turn-credentials",
      every = "{tanggap.account.watch-every}",
      delayed = "7s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> turnCredentials() {
    return untilDone(turn::handle);
  }

  @Scheduled(
      identity = "drop-unproved-control",
      every = "{tanggap.account.watch-every}",
      delayed = "8s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> dropUnprovedControl() {
    return untilDone(drop::handle);
  }

  @Scheduled(
      identity = "end-credentials",
      every = "{tanggap.account.watch-every}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> endCredentials() {
    return untilDone(end::handle);
  }

  @Scheduled(
      identity = "rewrap-secrets",
      every = "{tanggap.account.watch-every}",
      delayed = "9s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> rewrapSecrets() {
    return batch(BEFORE_ALL)
        .flatMap(done -> rewrap.progress())
        .invoke(progress -> remaining.set(progress.remaining()))
        .replaceWithVoid();
  }

  /** As often as the inbox is purged; what is forgotten an hour later does no harm. */
  @Scheduled(
      identity = "forget-publication-ends",
      every = "1h",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forgetPublicationEnds() {
    return untilDone(forget::handle);
  }

  private Uni<Void> batch(UUID after) {
    int size = config.rewrapBatch();
    return rewrap
        .due(after, size)
        .flatMap(
            due ->
                each(due, 0)
                    .flatMap(
                        done ->
                            due.size() < size
                                ? Uni.createFrom().voidItem()
                                : batch(due.get(size - 1).id())));
  }

  private Uni<Void> each(List<Credentials.Due> due, int next) {
    if (next == due.size()) {
      return Uni.createFrom().voidItem();
    }
    return rewrap
        .handle(due.get(next))
        .onFailure()
        .recoverWithItem(
            failure -> {
              // one that does not open must not keep the others under the old key
              LOG.errorf("Credential %s stays under its key: %s", due.get(next).id(), failure);
              return false;
            })
        .flatMap(done -> each(due, next + 1));
  }

  private static Uni<Void> untilDone(Supplier<Uni<Boolean>> step) {
    return step.get().flatMap(more -> more ? untilDone(step) : Uni.createFrom().voidItem());
  }
}
