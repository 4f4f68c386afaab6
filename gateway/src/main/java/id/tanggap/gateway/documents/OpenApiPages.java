package id.tanggap.gateway.documents;

import id.tanggap.gateway.pages.Answers;
import id.tanggap.gateway.pages.MadePage;
import id.tanggap.gateway.pages.StaticFile;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import id.tanggap.gateway.routing.Upstream;
import id.tanggap.gateway.routing.Upstreams;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code /openapi.json}, the whole platform, and {@code /openapi/{service}.json}, one service. The
 * bytes of a page are kept until a document changes: the pages are large and anybody may ask.
 */
@ApplicationScoped
public class OpenApiPages {

  private static final String JSON = "application/json";

  private final Upstreams upstreams;
  private final ServiceDocuments documents;
  private final String version;
  private final Vertx vertx;
  private final MadePage merged;
  private final Map<String, MadePage> singles = new ConcurrentHashMap<>();

  OpenApiPages(
      Upstreams upstreams,
      ServiceDocuments documents,
      Vertx vertx,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.upstreams = upstreams;
    this.documents = documents;
    this.vertx = vertx;
    this.version = version;
    this.merged = new MadePage(vertx);
  }

  void routes(@Observes Router router) {
    Answers.page(router, "/openapi.json", this::merged);
    Answers.page(router, "/openapi/:file", this::single);
  }

  private void single(RoutingContext context) {
    String file = context.pathParam("file");
    String name = file.endsWith(".json") ? file.substring(0, file.length() - 5) : "";
    Upstream upstream =
        documents.service(name).orElseThrow(() -> new Refused(Refusal.UNKNOWN_PATH));
    MadePage page = singles.computeIfAbsent(name, first -> new MadePage(vertx));
    send(context, documents.of(upstream).compose(found -> single(page, found)));
  }

  private static Future<StaticFile> single(MadePage page, ServiceDocuments.Found found) {
    if (found.document().isEmpty()) {
      return Future.failedFuture(new Refused(Refusal.SERVICE_UNREACHABLE));
    }
    return page.of(
        Long.toString(found.edition()),
        () -> file(found.document().get().copy().put("servers", OpenApiMerge.servers())));
  }

  private void merged(RoutingContext context) {
    List<Upstream> services = List.copyOf(upstreams.all());
    List<Future<ServiceDocuments.Found>> asked = new ArrayList<>();
    services.forEach(service -> asked.add(documents.of(service)));
    send(context, Future.all(asked).compose(all -> merged(services, all.list())));
  }

  private Future<StaticFile> merged(List<Upstream> services, List<ServiceDocuments.Found> found) {
    StringBuilder sources = new StringBuilder();
    found.forEach(one -> sources.append(one.edition()).append(one.current() ? '+' : '-'));
    return merged.of(sources.toString(), () -> file(merge(services, found)));
  }

  private JsonObject merge(List<Upstream> services, List<ServiceDocuments.Found> all) {
    OpenApiMerge merge = new OpenApiMerge(version);
    Map<String, String> missing = new TreeMap<>();
    for (int i = 0; i < services.size(); i++) {
      String name = services.get(i).name();
      ServiceDocuments.Found found = all.get(i);
      found.document().ifPresent(document -> merge.add(name, document));
      if (!found.current()) {
        missing.put(name, found.document().isPresent() ? "outdated" : "unreachable");
      }
    }
    return merge.merged(missing);
  }

  private static StaticFile file(JsonObject document) {
    return StaticFile.made(document.encodePrettily().getBytes(StandardCharsets.UTF_8), JSON);
  }

  /** Back on the event loop of this request: the page may have been made for another one's. */
  private void send(RoutingContext context, Future<StaticFile> page) {
    Context own = vertx.getOrCreateContext();
    page.onComplete(
        made ->
            own.runOnContext(
                now -> {
                  if (made.failed()) {
                    context.fail(made.cause());
                  } else {
                    made.result().send(context);
                  }
                }));
  }
}
