package id.tanggap.gateway.documents;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.routing.Instance;
import id.tanggap.gateway.routing.Upstream;
import id.tanggap.gateway.routing.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The OpenAPI documents of the services, kept for a while. A service that is down keeps the
 * document it had; one that never answered has none. A service is asked once for everybody who
 * wants to know at the same time, and one that did not answer is left alone for a moment.
 */
@ApplicationScoped
public class ServiceDocuments {

  private static final String PAGE = "/q/openapi?format=json";
  private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);

  private final Upstreams upstreams;
  private final Probe probe;
  private final Vertx vertx;
  private final long keepNanos;
  private final long restNanos;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, Future<Found>> asked = new ConcurrentHashMap<>();
  private final AtomicLong editions = new AtomicLong();

  /** Reads nothing yet. */
  public ServiceDocuments(Upstreams upstreams, Probe probe, Vertx vertx, GatewayConfig config) {
    this.upstreams = upstreams;
    this.probe = probe;
    this.vertx = vertx;
    this.keepNanos = config.cache().openapi().toNanos();
    this.restNanos = Math.min(keepNanos, config.cache().status().toNanos());
  }

  /**
   * The document of a service.
   *
   * @return what could be had; never fails
   */
  public Future<Found> of(Upstream upstream) {
    String name = upstream.name();
    Kept known = kept.get(name);
    if (known != null && System.nanoTime() - known.askedNanos < patience(known)) {
      return Future.succeededFuture(known.found);
    }
    Promise<Found> answer = Promise.promise();
    Future<Found> running = asked.putIfAbsent(name, answer.future());
    if (running != null) {
      return running;
    }
    fetch(upstream.instances().iterator(), known)
        .otherwise(
            failure -> {
              LOG.debugf("OpenAPI document of %s: %s", name, failure.getMessage());
              return Kept.missed(known);
            })
        .map(
            fresh -> {
              kept.put(name, fresh);
              asked.remove(name);
              return fresh.found;
            })
        .onComplete(answer);
    return answer.future();
  }

  private long patience(Kept known) {
    return known.found.current() ? keepNanos : restNanos;
  }

  /** The version a service told in its last document. */
  public Optional<String> version(String service) {
    return Optional.ofNullable(kept.get(service))
        .flatMap(known -> known.found.document())
        .map(document -> document.getJsonObject("info"))
        .map(info -> info.getString("version"));
  }

  /** The service of a name, empty for any other word. */
  public Optional<Upstream> service(String name) {
    return Optional.ofNullable(upstreams.named(name));
  }

  private Future<Kept> fetch(Iterator<Instance> instances, Kept known) {
    if (!instances.hasNext()) {
      return Future.failedFuture("no instance answered");
    }
    return probe
        .get(instances.next(), PAGE)
        .compose(page -> read(page, known))
        .recover(
            failure ->
                instances.hasNext() ? fetch(instances, known) : Future.failedFuture(failure));
  }

  /** Most documents are the same as the last time, which is seen sooner than they are parsed. */
  private Future<Kept> read(Probe.Page page, Kept known) {
    if (known != null && page.status() == 200 && page.body().equals(known.text)) {
      Found same = new Found(known.found.document(), true, known.found.edition());
      return Future.succeededFuture(new Kept(same, known.text, System.nanoTime()));
    }
    return vertx.executeBlocking(
        () -> {
          Found found = new Found(Optional.of(parsed(page)), true, editions.incrementAndGet());
          return new Kept(found, page.body(), System.nanoTime());
        },
        false);
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
   * @param document the newest known, empty when there never was one; nobody changes it
   * @param current whether the service itself stands behind it right now
   * @param edition grows with each change of the document; 0 when there never was one
   */
  public record Found(Optional<JsonObject> document, boolean current, long edition) {}

  /**
   * What was found at some time.
   *
   * @param text the document as it came, null when there never was one
   */
  private record Kept(Found found, Buffer text, long askedNanos) {

    static Kept missed(Kept known) {
      Found old =
          known == null
              ? new Found(Optional.empty(), false, 0)
              : new Found(known.found.document(), false, known.found.edition());
      return new Kept(old, known == null ? null : known.text, System.nanoTime());
    }
  }
}
