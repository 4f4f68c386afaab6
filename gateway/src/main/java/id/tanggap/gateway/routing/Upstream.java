package id.tanggap.gateway.routing;

import io.vertx.core.http.HttpClient;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service and its connections. Ordinary requests and long-lived streams have separate pools, so
 * that readers of a stream never use up the connections of everyone else.
 */
public final class Upstream {

  private final String name;
  private final List<Instance> instances;
  private final HttpClient exchanges;
  private final HttpClient streams;
  private final AtomicInteger turn = new AtomicInteger();

  Upstream(String name, List<Instance> instances, HttpClient exchanges, HttpClient streams) {
    this.name = name;
    this.instances = List.copyOf(instances);
    this.exchanges = exchanges;
    this.streams = streams;
  }

  /** Short name, for example {@code account}. */
  public String name() {
    return name;
  }

  /** All instances, in the order of the configuration. */
  public List<Instance> instances() {
    return instances;
  }

  /** The connections for ordinary requests or for streams. */
  HttpClient client(boolean stream) {
    return stream ? streams : exchanges;
  }

  /**
   * The instance whose turn it is: in rotation, those that just failed only when nothing else is
   * left.
   *
   * @param tried instances this request already knocked at in vain
   */
  Optional<Instance> choose(Collection<Instance> tried) {
    int size = instances.size();
    int start = size == 1 ? 0 : Math.floorMod(turn.getAndIncrement(), size);
    Instance lastResort = null;
    for (int i = 0; i < size; i++) {
      Instance candidate = instances.get((start + i) % size);
      if (tried.contains(candidate)) {
        continue;
      }
      if (!candidate.isResting()) {
        return Optional.of(candidate);
      }
      lastResort = lastResort == null ? candidate : lastResort;
    }
    return Optional.ofNullable(lastResort);
  }
}
