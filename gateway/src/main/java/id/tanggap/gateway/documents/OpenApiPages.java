package id.tanggap.gateway.documents;

import id.tanggap.gateway.pages.Answers;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import id.tanggap.gateway.routing.Upstream;
import id.tanggap.gateway.routing.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /openapi.json}, the whole platform, and {@code /openapi/{service}.json}, one service. */
@ApplicationScoped
public class OpenApiPages {

  private static final String JSON = "application/json";

  private final Upstreams upstreams;
  private final ServiceDocuments documents;
  private final String version;

  OpenApiPages(
      Upstreams upstreams,
      ServiceDocuments documents,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.upstreams = upstreams;
    this.documents = documents;
    this.version = version;
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
    documents
        .of(upstream)
        .onSuccess(
            found -> {
              if (found.document().isEmpty()) {
                context.fail(new Refused(Refusal.SERVICE_UNREACHABLE));
                return;
              }
              JsonObject document = found.document().get().copy();
              document.put("servers", OpenApiMerge.servers());
              send(context, document);
            })
        .onFailure(context::fail);
  }

  private void merged(RoutingContext context) {
    List<Upstream> services = List.copyOf(upstreams.all());
    List<Future<ServiceDocuments.Found>> asked = new ArrayList<>();
    services.forEach(service -> asked.add(documents.of(service)));
    Future.all(asked)
        .map(
            all -> {
              OpenApiMerge merge = new OpenApiMerge(version);
              Map<String, String> missing = new TreeMap<>();
              for (int i = 0; i < services.size(); i++) {
                String name = services.get(i).name();
                ServiceDocuments.Found found = all.resultAt(i);
                found.document().ifPresent(document -> merge.add(name, document));
                if (!found.current()) {
                  missing.put(name, found.document().isPresent() ? "outdated" : "unreachable");
                }
              }
              return merge.merged(missing);
            })
        .onSuccess(document -> send(context, document))
        .onFailure(context::fail);
  }

  private static void send(RoutingContext context, JsonObject document) {
    context.response().putHeader("Cache-Control", "no-cache");
    Answers.send(context, 200, JSON, Buffer.buffer(document.encodePrettily()));
  }
}
