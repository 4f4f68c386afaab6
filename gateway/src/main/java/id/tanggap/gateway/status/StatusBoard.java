package id.tanggap.gateway.status;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.documents.Probe;
import id.tanggap.gateway.documents.ServiceDocuments;
import id.tanggap.gateway.routing.Instance;
import id.tanggap.gateway.routing.Upstream;
import id.tanggap.gateway.routing.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks every instance of every service whether it is ready. A service is ready when one of its
 * instances is. The answer is kept for a moment, so that the page cannot be used to make work.
 */
@ApplicationScoped
public class StatusBoard {

  private static final String READINESS = "/q/health/ready";
  private static final int LONGEST_NAME = 100;

  private final Upstreams upstreams;
  private final Probe probe;
  private final ServiceDocuments documents;
  private final String version;
  private final long keepNanos;
  private final AtomicReference<Kept> kept = new AtomicReference<>();

  StatusBoard(
      Upstreams upstreams,
      Probe probe,
      ServiceDocuments documents,
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.upstreams = upstreams;
    this.probe = probe;
    this.documents = documents;
    this.version = version;
    this.keepNanos = config.cache().status().toNanos();
  }

  /** The state of everything; the future never fails. */
  public Future<JsonObject> look() {
    Kept known = kept.get();
    if (known != null && System.nanoTime() - known.startedNanos < keepNanos) {
      return known.board;
    }
    Kept fresh = new Kept(System.nanoTime(), ask());
    return kept.compareAndSet(known, fresh) ? fresh.board : kept.get().board;
  }

  private Future<JsonObject> ask() {
    List<Future<JsonObject>> services = new ArrayList<>();
    upstreams.all().forEach(upstream -> services.add(service(upstream)));
    return Future.all(services)
        .map(
            all -> {
              JsonArray states = new JsonArray();
              all.<JsonObject>list().forEach(states::add);
              long ready =
                  all.<JsonObject>list().stream().filter(s -> s.getBoolean("ready")).count();
              return new JsonObject()
                  .put("status", overall(ready, services.size()))
                  .put("checkedAt", Instant.now().toString())
                  .put("gateway", new JsonObject().put("version", version))
                  .put("services", states);
            });
  }

  private static String overall(long ready, int services) {
    if (ready == services) {
      return "UP";
    }
    return ready == 0 ? "DOWN" : "DEGRADED";
  }

  private Future<JsonObject> service(Upstream upstream) {
    List<Future<JsonObject>> instances = new ArrayList<>();
    upstream.instances().forEach(instance -> instances.add(instance(instance)));
    Future<ServiceDocuments.Found> document = documents.of(upstream);
    return Future.all(instances)
        .compose(all -> document.map(found -> all.<JsonObject>list()))
        .map(
            states ->
                new JsonObject()
                    .put("name", upstream.name())
                    .put("ready", states.stream().anyMatch(state -> state.getBoolean("ready")))
                    .put("version", documents.version(upstream.name()).orElse(null))
                    .put("latencyMs", fastest(states))
                    .put("instances", new JsonArray(states)));
  }

  private static Double fastest(List<JsonObject> states) {
    return states.stream()
        .filter(state -> state.getBoolean("ready"))
        .map(state -> state.getDouble("latencyMs"))
        .min(Double::compare)
        .orElse(null);
  }

  /** Names the checks that failed and no address: the page is public. */
  private Future<JsonObject> instance(Instance instance) {
    long started = System.nanoTime();
    return probe
        .get(instance, READINESS)
        .map(
            page ->
                new JsonObject()
                    .put("ready", page.status() == 200)
                    .put("answers", true)
                    .put(
                        "failedChecks",
                        page.status() == 200 ? new JsonArray() : failed(page.body()))
                    .put("latencyMs", (System.nanoTime() - started) / 1_000 / 1000.0))
        .otherwise(
            failure ->
                new JsonObject()
                    .put("ready", false)
                    .put("answers", false)
                    .put("failedChecks", new JsonArray())
                    .putNull("latencyMs"));
  }

  /** The names of the checks that are not up. Their data stay inside: they hold addresses. */
  private static JsonArray failed(Buffer health) {
    JsonArray names = new JsonArray();
    try {
      JsonArray checks = health.toJsonObject().getJsonArray("checks", new JsonArray());
      for (Object check : checks) {
        if (check instanceof JsonObject one
            && !"UP".equals(one.getValue("status"))
            && one.getValue("name") instanceof String name) {
          names.add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        }
      }
    } catch (DecodeException | ClassCastException unreadable) {
      // a proxy before the service may answer for it; then there is no name to tell
      return new JsonArray();
    }
    return names;
  }

  private record Kept(long startedNanos, Future<JsonObject> board) {}
}
