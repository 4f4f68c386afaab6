package id.tanggap.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Topics that did not take a record in time. They rest a little longer after every failure, so that
 * a topic that is missing does not hold up the others and a broker that is away is not hammered.
 */
final class Pauses {

  private record Pause(int failures, long untilNanos) {}

  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();
  private final Duration first;
  private final Duration longest;
  private final LongSupplier nanos;

  Pauses(Duration first, Duration longest, LongSupplier nanos) {
    this.first = first;
    this.longest = longest;
    this.nanos = nanos;
  }

  /** Rests the topic; true when it was not resting before. */
  boolean failed(String topic) {
    Pause now =
        pauses.compute(
            topic,
            (t, before) -> {
              int failures = before == null ? 0 : before.failures();
              Duration rest = Batch.grown(first, longest, failures);
              return new Pause(failures + 1, nanos.getAsLong() + rest.toNanos());
            });
    return now.failures() == 1;
  }

  /** Ends the topic's rest; true when it had failed before. */
  boolean succeeded(String topic) {
    return pauses.remove(topic) != null;
  }

  /** Topics that rest now. */
  List<String> resting() {
    long now = nanos.getAsLong();
    return pauses.entrySet().stream()
        .filter(pause -> pause.getValue().untilNanos() - now > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Time until the first resting topic may be tried again; null when none rests. */
  Duration shortest() {
    long now = nanos.getAsLong();
    return pauses.values().stream()
        .filter(pause -> pause.untilNanos() - now > 0)
        .map(pause -> Duration.ofNanos(pause.untilNanos() - now))
        .min(Duration::compareTo)
        .orElse(null);
  }
}
