package id.tanggap.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The rows of one transaction by topic and key, and what became of them. Written from the
 * producer's thread and the sender's thread, therefore concurrent.
 */
final class Batch {

  /** A row that was not sent, and why. */
  record Failure(PendingEvent event, Exception cause) {}

  private final List<PendingEvent> events;
  private final Queue<PendingEvent> published = new ConcurrentLinkedQueue<>();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final long endNanos;
  private volatile boolean cutShort;

  /**
   * Rows to send.
   *
   * @param endNanos when no further row is begun, on the clock of {@link System#nanoTime}
   */
  Batch(List<PendingEvent> events, long endNanos) {
    this.events = events;
    this.endNanos = endNanos;
  }

  /** Whether no further row is begun; remembers that one was left for this reason. */
  boolean overAt(long nanos) {
    if (nanos - endNanos < 0) {
      return false;
    }
    cutShort = true;
    return true;
  }

  /** Whether rows were left because the time was over. */
  boolean cutShort() {
    return cutShort;
  }

  int size() {
    return events.size();
  }

  /** Topic to its keys, each with its rows in order. */
  Map<String, Collection<List<PendingEvent>>> topics() {
    Map<String, Map<String, List<PendingEvent>>> topics = new LinkedHashMap<>();
    for (PendingEvent event : events) {
      topics
          .computeIfAbsent(event.topic(), t -> new LinkedHashMap<>())
          .computeIfAbsent(event.key(), k -> new ArrayList<>())
          .add(event);
    }
    Map<String, Collection<List<PendingEvent>>> result = new LinkedHashMap<>();
    topics.forEach((topic, keys) -> result.put(topic, keys.values()));
    return result;
  }

  void sent(PendingEvent event) {
    published.add(event);
  }

  void failed(PendingEvent event, Exception cause) {
    failures.add(new Failure(event, cause));
  }

  UUID[] publishedIds() {
    return published.stream().map(PendingEvent::id).toArray(UUID[]::new);
  }

  Collection<PendingEvent> published() {
    return published;
  }

  Collection<Failure> failures() {
    return failures;
  }

  /** Doubles from {@code first} with every attempt before this one, up to {@code longest}. */
  static Duration grown(Duration first, Duration longest, int attemptsBefore) {
    Duration wait = first.multipliedBy(1L << Math.min(attemptsBefore, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
