package id.tanggap.kit.wake;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Hears from PostgreSQL that somebody, in this process or another, has committed work for a queue:
 * a trigger of the queue's table notifies a channel. Each listener uses one connection of its own,
 * because a pooled one would stop listening when it goes back to the pool. A notice can be lost, so
 * a listener also scans from time to time.
 */
@Dependent
public class WakeUp {

  private static final Logger LOG = Logger.getLogger(WakeUp.class);
  private static final long LONGEST_WAIT_MILLIS = 3_000;

  private final Vertx vertx;
  private final PgConnectOptions options;
  private PgSubscriber subscriber;

  @Inject
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
   * Calls the handler after every commit that notified the channel, and after every (re)connection,
   * since what was announced in between is lost.
   *
   * @param channel name used by the trigger in the migration
   */
  public void listen(String channel, Runnable handler) {
    subscriber =
        PgSubscriber.subscriber(vertx, options)
            .reconnectPolicy(
                retries -> Math.min(LONGEST_WAIT_MILLIS, 100L << Math.min(retries, 5)));
    subscriber
        .channel(channel)
        .subscribeHandler(subscribed -> handler.run())
        .handler(notice -> handler.run());
    subscriber
        .connect()
        .onFailure(
            failure ->
                LOG.warnf("Not listening to the database, only scanning: %s", failure.toString()));
  }

  /** Ends the connection. */
  @PreDestroy
  public void close() {
    if (subscriber != null && !subscriber.closed()) {
      subscriber
          .close()
          .onFailure(failure -> LOG.debugf("Listening ended with %s", failure.toString()));
    }
  }
}
