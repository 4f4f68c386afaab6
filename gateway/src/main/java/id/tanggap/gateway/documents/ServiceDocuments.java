package id.tanggap.gateway.documents;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.routing.Instance;
import id.tanggap.gateway.routing.Upstream;
import id.tanggap.gateway.routing.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The OpenAPI documents of the services, kept for a while. A service that is down keeps the
 * document it had; one that never answered has none.
 */
@ApplicationScoped
public class ServiceDocuments {

  private static final String PAGE = "/q/openapi?format=json";
  private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);

  private final Upstreams upstreams;
  private final Probe probe;
  private final long keepNanos;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** Reads nothing yet. */
  public ServiceDocuments(Upstreams upstreams, Probe probe, GatewayConfig config) {
    this.upstreams = upstreams;
    this.probe = probe;
    this.keepNanos = config.cache().openapi().toNanos();
  }

  /**
   * The document of a service.
   *
   * @return what could be had; never fails
   */
  public Future<Found> of(Upstream upstream) {
    Kept known = kept.get(upstream.name());
    if (known != null && System.nanoTime() - known.readNanos < keepNanos) {
      return Future.succeededFuture(new Found(Optional.of(known.document), true));
    }
    return fetch(upstream.instances().iterator())
        .map(
            document -> {
              kept.put(upstream.name(), new Kept(document, System.nanoTime()));
              return new Found(Optional.of(document), true);
            })
        .recover(
            failure -> {
              LOG.debugf("OpenAPI document of %s: %s", upstream.name(), failure.getMessage());
              Optional<JsonObject> old = Optional.ofNullable(known).map(Kept::document);
              return Future.succeededFuture(new Found(old, false));
            });
  }

  /** The version a service told in its last document. */
  public Optional<String> version(String service) {
    return Optional.ofNullable(kept.get(service))
        .map(Kept::document)
        .map(document -> document.getJsonObject("info"))
        .map(info -> info.getString("version"));
  }

  /** The service of a name, empty for any other word. */
  public Optional<Upstream> service(String name) {
    return Optional.ofNullable(upstreams.named(name));
  }

  private Future<JsonObject> fetch(Iterator<Instance> instances) {
    if (!instances.hasNext()) {
      return Future.failedFuture("no instance answered");
    }
    return probe
        .get(instances.next(), PAGE)
        .map(ServiceDocuments::parsed)
        .recover(failure -> instances.hasNext() ? fetch(instances) : Future.failedFuture(failure));
  }

  private static JsonObject parsed(Probe.Page page) {
    if (page.status() != 200) {
      throw new IllegalStateException("status " + page.status());
    }
    JsonObject document = page.body().toJsonObject();
    if (!document.containsKey("openapi")) {
      throw new IllegalStateException("not an OpenAPI document");
    }
    return document;
  }

  /**
   * What could be had of a document.
   *
   * @param document the newest known, empty when there never was one
   * @param current whether the service itself stands behind it right now
   */
  public record Found(Optional<JsonObject> document, boolean current) {}

  private record Kept(JsonObject document, long readNanos) {}
}
