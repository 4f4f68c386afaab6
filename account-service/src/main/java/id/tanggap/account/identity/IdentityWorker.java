package id.tanggap.account.identity;

import id.tanggap.account.application.identity.IdentityProvider;
import id.tanggap.account.application.identity.ProvisionIdentities;
import id.tanggap.account.application.identity.ProvisioningFailed;
import id.tanggap.account.config.IdentityConfig;
import id.tanggap.account.domain.identity.IdentityError;
import id.tanggap.kit.wake.WakeUp;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings users in line, one person after the other. Woken by the database as soon as a change is
 * committed, and by a scan for what was put off or woke nobody. Every replica may run one: a lease
 * on the person keeps them apart.
 */
@ApplicationScoped
class IdentityWorker {
  private static final Logger LOG = Logger.getLogger(IdentityWorker.class);

  /** Name used by the trigger in the migration. */
  private static final String CHANNEL = "tanggap_identity";

  private final ProvisionIdentities identities;
  private final IdentityProvider provider;
  private final IdentityConfig config;
  private final Vertx vertx;
  private final WakeUp wakeUp;

  /** Wake-ups not yet served; the one that finds zero starts a round. */
  private final AtomicInteger asked = new AtomicInteger();

  private volatile boolean stopped;

  IdentityWorker(
      ProvisionIdentities identities,
      IdentityProvider provider,
      IdentityConfig config,
      Vertx vertx,
      WakeUp wakeUp) {
    this.identities = identities;
    this.provider = provider;
    this.config = config;
    this.vertx = vertx;
    this.wakeUp = wakeUp;
  }

  void onStart(@Observes StartupEvent event) {
    if (config.worker() && config.clientSecret().isPresent()) {
      wakeUp.listen(CHANNEL, this::wake);
    } else if (config.worker()) {
      LOG.warn("No secret for the identity provider: appointments wait until there is one");
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    stopped = true;
    wakeUp.close();
  }

  /** The safety net; asks only, so that it never runs beside a round that is on its way. */
  @Scheduled(
      identity = "provision-identities",
      every = "{tanggap.identity.scan-every}",
      delayed = "3s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> scan() {
    wake();
    return Uni.createFrom().voidItem();
  }

  /** Asks for a round; returns at once. */
  void wake() {
    if (config.worker()
        && config.clientSecret().isPresent()
        && !stopped
        && asked.getAndIncrement() == 0) {
      start();
    }
  }

  private void start() {
    Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(
        ignored -> {
          int served = asked.get();
          round().subscribe().with(done -> ended(served), failure -> failed(served, failure));
        });
  }

  private void failed(int served, Throwable failure) {
    if (!stopped) {
      LOG.warnf("Users could not be brought in line, trying again: %s", failure.toString());
    }
    ended(served);
  }

  private void ended(int served) {
    if (!asked.compareAndSet(served, 0) && !stopped) {
      asked.set(1);
      start();
    }
  }

  /**
   * Serves everybody who is due. Ends early when the provider is away: the next person would only
   * wait for the same silence.
   */
  Uni<Void> round() {
    return identities
        .next()
        .flatMap(
            attempt ->
                attempt == null || stopped
                    ? Uni.createFrom().voidItem()
                    : serve(attempt).flatMap(goOn -> goOn ? round() : Uni.createFrom().voidItem()));
  }

  private Uni<Boolean> serve(ProvisionIdentities.Attempt attempt) {
    return provider
        .bring(attempt.order())
        .ifNoItem()
        .after(config.budget())
        .fail()
        .flatMap(user -> identities.succeeded(attempt, user).replaceWith(true))
        .onFailure(failure -> error(failure) != null)
        .recoverWithUni(failure -> putOff(attempt, failure));
  }

  private Uni<Boolean> putOff(ProvisionIdentities.Attempt attempt, Throwable failure) {
    IdentityError error = error(failure);
    LOG.warnf(
        "User of person %s not brought in line: %s", attempt.personId(), failure.getMessage());
    return identities.failed(attempt, error).replaceWith(!error.outage());
  }

  /** Null for a failure of ours; its lease runs out, and then the attempt is made again. */
  private static IdentityError error(Throwable failure) {
    if (failure instanceof ProvisioningFailed failed) {
      return failed.error();
    }
    return failure instanceof TimeoutException ? IdentityError.TIMEOUT : null;
  }
}
