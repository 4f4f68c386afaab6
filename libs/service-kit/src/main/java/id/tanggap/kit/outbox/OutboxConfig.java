package id.tanggap.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the relay; the defaults fit a service of this system. */
@ConfigMapping(prefix = "tanggap.outbox")
public interface OutboxConfig {

  /** CloudEvents source of everything this service sends, {@code /tanggap/<service>}. */
  String source();

  /** Whether this process relays at all; another replica must when this one does not. */
  @WithDefault("true")
  boolean relay();

  /** How often to look for rows whose wake-up was missed (Quarkus duration, or "off"). */
  @WithDefault("5s")
  String scanEvery();

  /** How often to measure the backlog (Quarkus duration, or "off"). */
  @WithDefault("15s")
  String measureEvery();

  /** Most rows sent in one transaction. */
  @WithDefault("200")
  int batchSize();

  /** Most keys on the way to the broker at one time; one record per key. */
  @WithDefault("256")
  int keysInFlight();

  /** Shortest time between the starts of two runs: events of a burst share a transaction. */
  @WithDefault("20ms")
  Duration debounce();

  /** First rest of a topic, or of the whole relay, when the broker does not answer; doubles. */
  @WithDefault("500ms")
  Duration firstPause();

  /** Longest rest while the broker does not answer, and so the delay after it is back. */
  @WithDefault("5s")
  Duration longestPause();

  /** First wait of a key whose record the broker refused; doubles. */
  @WithDefault("1s")
  Duration firstBackOff();

  /** Longest wait of a key whose record the broker refuses. */
  @WithDefault("5m")
  Duration longestBackOff();

  /** How long sent events are kept for people to look at. */
  @WithDefault("7d")
  Duration keep();

  /**
   * How long the inbox remembers an event. An older one that a consumer reads again, because it
   * lost its place in the topic, is applied again; no effect may suffer from that.
   */
  @WithDefault("90d")
  Duration keepInbox();

  /** Most rows deleted in one statement of the purge. */
  @WithDefault("1000")
  int purgeBatch();
}
