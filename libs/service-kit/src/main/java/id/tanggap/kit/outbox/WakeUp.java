package id.tanggap.kit.outbox;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hears from PostgreSQL that somebody, in this process or another, has committed events. Uses one
 * connection of its own, because a pooled one would stop listening when it goes back to the pool.
 */
@ApplicationScoped
class WakeUp {

  /** Name used by the trigger in the migration. */
  static final String CHANNEL = "tanggap_outbox";

  private static final Logger LOG = Logger.getLogger(WakeUp.class);
  private static final long LONGEST_WAIT_MILLIS = 3_000;

  private final Vertx vertx;
  private final PgConnectOptions options;
  private PgSubscriber subscriber;

  WakeUp(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.vertx = vertx;
    this.options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""));
    user.ifPresent(options::setUser);
    password.ifPresent(options::setPassword);
  }

  /**
   * Calls the handler after every commit with events, and after every (re)connection, since what
   * was announced in between is lost.
   */
  void listen(Runnable handler) {
    subscriber =
        PgSubscriber.subscriber(vertx, options)
            .reconnectPolicy(
                retries -> Math.min(LONGEST_WAIT_MILLIS, 100L << Math.min(retries, 5)));
    subscriber
        .channel(CHANNEL)
        .subscribeHandler(subscribed -> handler.run())
        .handler(notice -> handler.run());
    subscriber
        .connect()
        .onFailure(
            failure ->
                LOG.warnf("Not listening to the database, only scanning: %s", failure.toString()));
  }

  void close() {
    if (subscriber != null && !subscriber.closed()) {
      subscriber
          .close()
          .onFailure(failure -> LOG.debugf("Listening ended with %s", failure.toString()));
    }
  }
}
