package id.tanggap.complaint.rest.stream;

import id.tanggap.complaint.config.StreamConfig;
import id.tanggap.kit.wake.WakeUp;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that this replica keeps open. The database says when a case changed, whichever
 * replica changed it; the streams then look for themselves. What is lost on the way is found at the
 * next heartbeat.
 */
@ApplicationScoped
public class OpenStreams {

  /** Name used by the trigger in the migration. */
  private static final String CHANNEL = "tanggap_complaint_change";

  private final Set<CaseStream> open = ConcurrentHashMap.newKeySet();
  private final WakeUp wakeUp;
  private final Vertx vertx;
  private final StreamConfig config;
  private volatile boolean closing;

  OpenStreams(WakeUp wakeUp, Vertx vertx, StreamConfig config) {
    this.wakeUp = wakeUp;
    this.vertx = vertx;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    wakeUp.listen(CHANNEL, () -> open.forEach(CaseStream::ring));
    vertx.setPeriodic(config.heartbeat().toMillis(), timer -> beat());
  }

  /**
   * A stream never finishes by itself, so the end of the service would wait for it in vain; its
   * reader finds another replica by asking again.
   */
  void onNotice(@Observes ShutdownDelayInitiatedEvent event) {
    closing = true;
    open.forEach(CaseStream::end);
  }

  void onStop(@Observes ShutdownEvent event) {
    wakeUp.close();
    open.forEach(CaseStream::end);
  }

  /** Looks after every stream: says that it lives, ends it with its token, cuts who is stuck. */
  public void beat() {
    open.forEach(CaseStream::beat);
  }

  /** Refuses when there are too many already, or when the service goes down. */
  void requireRoom() {
    if (closing || open.size() >= config.most()) {
      throw new TooManyStreams();
    }
  }

  void opened(CaseStream stream) {
    open.add(stream);
  }

  void closed(CaseStream stream) {
    open.remove(stream);
  }

  /** How many are open. */
  public int size() {
    return open.size();
  }
}
