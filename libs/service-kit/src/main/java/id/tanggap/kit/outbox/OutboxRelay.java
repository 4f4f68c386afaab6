package id.tanggap.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, in the order of each key, at least once.
 *
 * <p>One relay works at a time, in whichever replica gets the database's advisory lock; a second
 * one in parallel would send a key's later row while the first still holds the earlier one. Within
 * a batch the keys go side by side but a key has one record on its way at a time: when it fails,
 * nothing of the key has passed it. A failure is a value here, not an exception, so the transaction
 * commits and the attempt is remembered together with what did go out.
 *
 * <p>A crash between the broker's answer and the commit sends a record again under the same
 * CloudEvents id; consumers use the inbox.
 */
@ApplicationScoped
class OutboxRelay {

  /**
   * How long a batch begins to send. What is left then waits for the next batch, so that neither
   * the database takes a slow broker for a dead relay, nor a batch that never fits into its time is
   * sent again and again.
   */
  static final Duration LONGEST_SENDING = Duration.ofSeconds(20);

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private final Pool pool;
  private final EventSender sender;
  private final OutboxConfig config;
  private final MeterRegistry metrics;
  private final Pauses pauses;
  private final Duration longestSending;

  @Inject
  OutboxRelay(Pool pool, EventSender sender, OutboxConfig config, MeterRegistry metrics) {
    this(pool, sender, config, metrics, LONGEST_SENDING);
  }

  OutboxRelay(
      Pool pool,
      EventSender sender,
      OutboxConfig config,
      MeterRegistry metrics,
      Duration longestSending) {
    this.pool = pool;
    this.sender = sender;
    this.config = config;
    this.metrics = metrics;
    this.pauses = new Pauses(config.firstPause(), config.longestPause(), System::nanoTime);
    this.longestSending = longestSending;
  }

  /**
   * Sends batch after batch until nothing is due, or another relay is at work.
   *
   * @return when to come back because something failed; null when there is no reason to
   */
  Uni<Duration> drain() {
    // a full batch, and one whose time was over, end in progress of some kind: rows sent, or keys
    // and topics put to rest
    return Multi.createBy()
        .repeating()
        .uni(this::batch)
        .whilst(batch -> batch.size() == config.batchSize() || batch.cutShort())
        .collect()
        .last()
        .map(this::rest);
  }

  private Duration rest(Batch batch) {
    Duration rest = pauses.shortest();
    for (Batch.Failure failure : batch.failures()) {
      Duration backOff = backOff(failure);
      if (!backOff.isZero() && (rest == null || backOff.compareTo(rest) < 0)) {
        rest = backOff;
      }
    }
    return rest;
  }

  private Uni<Batch> batch() {
    return pool.withTransaction(
        connection ->
            OutboxTable.tryLock(connection)
                .chain(
                    locked ->
                        locked
                            ? OutboxTable.due(connection, pauses.resting(), config.batchSize())
                            : Uni.createFrom().item(List.<PendingEvent>of()))
                .map(due -> new Batch(due, System.nanoTime() + longestSending.toNanos()))
                .call(batch -> send(batch).chain(() -> settle(connection, batch))));
  }

  private Uni<Void> send(Batch batch) {
    return Multi.createFrom()
        .iterable(batch.topics().values())
        .onItem()
        .transformToUni(keys -> topic(batch, keys))
        .merge()
        .collect()
        .last()
        .replaceWithVoid();
  }

  /**
   * The first record goes alone. It finds out at the price of one timeout whether the topic can be
   * reached; the others would each pay that price. It goes in any event, which is the progress of a
   * batch whose time is over at once.
   */
  private Uni<Void> topic(Batch batch, Collection<List<PendingEvent>> keys) {
    AtomicBoolean reachable = new AtomicBoolean(true);
    List<PendingEvent> firstKey = keys.iterator().next();
    AtomicBoolean firstKeyGoes = new AtomicBoolean(true);
    return one(batch, firstKey.get(0), firstKeyGoes, reachable)
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(keys)
                    .onItem()
                    .transformToUni(
                        key ->
                            key == firstKey
                                ? key(batch, key.subList(1, key.size()), firstKeyGoes, reachable)
                                : key(batch, key, new AtomicBoolean(true), reachable))
                    .merge(config.keysInFlight())
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> key(
      Batch batch, List<PendingEvent> events, AtomicBoolean goes, AtomicBoolean reachable) {
    return Multi.createFrom()
        .iterable(events)
        .onItem()
        .transformToUniAndConcatenate(
            event ->
                batch.overAt(System.nanoTime())
                    ? Uni.createFrom().voidItem()
                    : one(batch, event, goes, reachable))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> one(
      Batch batch, PendingEvent event, AtomicBoolean goes, AtomicBoolean reachable) {
    if (!goes.get() || !reachable.get()) {
      return Uni.createFrom().voidItem();
    }
    return sender
        .send(event)
        .invoke(() -> batch.sent(event))
        .onFailure(Exception.class)
        .recoverWithItem(
            failure -> {
              goes.set(false);
              if (unreachable(failure)) {
                reachable.set(false);
              }
              batch.failed(event, (Exception) failure);
              return null;
            });
  }

  /** Not this record's fault: the next one would fail in the same way. */
  private static boolean unreachable(Throwable failure) {
    return failure instanceof RetriableException;
  }

  private Uni<Void> settle(SqlConnection connection, Batch batch) {
    count(batch);
    return OutboxTable.markPublished(connection, batch.publishedIds())
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(batch.failures())
                    .onItem()
                    .transformToUniAndConcatenate(failure -> markFailed(connection, failure))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> markFailed(SqlConnection connection, Batch.Failure failure) {
    return OutboxTable.markFailed(
        connection, failure.event().id(), text(failure.cause()), backOff(failure));
  }

  /** A topic that cannot be reached rests as a whole, its rows need no wait of their own. */
  private Duration backOff(Batch.Failure failure) {
    return unreachable(failure.cause())
        ? Duration.ZERO
        : Batch.grown(config.firstBackOff(), config.longestBackOff(), failure.event().attempts());
  }

  private static String text(Exception cause) {
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private void count(Batch batch) {
    for (PendingEvent event : batch.published()) {
      counter("tanggap.outbox.published", "Events that the broker has taken", event).increment();
      if (pauses.succeeded(event.topic())) {
        LOG.infof("Topic %s takes events again", event.topic());
      }
    }
    for (Batch.Failure failure : batch.failures()) {
      PendingEvent event = failure.event();
      counter("tanggap.outbox.failures", "Attempts to send an event that failed", event)
          .increment();
      if (!unreachable(failure.cause())) {
        LOG.warnf(
            "Event %s (%s) was refused at attempt %d, its key waits: %s",
            event.id(), event.type(), event.attempts() + 1, text(failure.cause()));
      } else if (pauses.failed(event.topic())) {
        LOG.warnf("Topic %s takes no events, they wait: %s", event.topic(), text(failure.cause()));
      }
    }
  }

  private Counter counter(String name, String description, PendingEvent event) {
    return Counter.builder(name)
        .description(description)
        .tag("topic", event.topic())
        .register(metrics);
  }
}
