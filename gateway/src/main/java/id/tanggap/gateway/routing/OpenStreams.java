package id.tanggap.gateway.routing;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams being read right now. They would never end by themselves, so a gateway that goes down
 * ends them at once; everything else it lets finish.
 */
@ApplicationScoped
public class OpenStreams {

  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  /** Whether the gateway is on its way down. */
  public boolean isDraining() {
    return draining;
  }

  void add(Exchange stream) {
    open.add(stream);
    if (draining) {
      stream.endStream();
    }
  }

  void remove(Exchange stream) {
    open.remove(stream);
  }

  void drain(@Observes ShutdownDelayInitiatedEvent goingDown) {
    draining = true;
    open.forEach(Exchange::endStream);
  }
}
