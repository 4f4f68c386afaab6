package id.tanggap.gateway.documents;

import id.tanggap.gateway.pages.Answers;
import id.tanggap.gateway.pages.StaticFile;
import id.tanggap.gateway.routing.Upstream;
import id.tanggap.gateway.routing.Upstreams;
import id.tanggap.gateway.visit.Visit;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * {@code /docs}: the interfaces to read and to try, by Swagger UI from its package. The page policy
 * allows this origin only, so nothing is loaded from or sent to anywhere else.
 */
@ApplicationScoped
public class Reader {

  // Swagger UI writes style attributes and shows images as data addresses.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";
  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final Map<String, String> ASSETS =
      Map.of(
          "swagger-ui.css", "text/css;charset=UTF-8",
          "swagger-ui-bundle.js", SCRIPT,
          "swagger-ui-standalone-preset.js", SCRIPT);

  private final StaticFile page = StaticFile.of("docs/docs.html", "text/html;charset=UTF-8");
  private final StaticFile style = StaticFile.of("docs/docs.css", "text/css;charset=UTF-8");
  private final StaticFile start;
  private final String folder;

  Reader(Upstreams upstreams) {
    JsonArray choices = new JsonArray().add(choice("Tanggap", "/openapi.json"));
    for (Upstream upstream : upstreams.all()) {
      choices.add(choice(upstream.name(), "/openapi/" + upstream.name() + ".json"));
    }
    String template = new String(StaticFile.read("docs/start.js"), StandardCharsets.UTF_8);
    byte[] script =
        template.replace("{documents}", choices.encode()).getBytes(StandardCharsets.UTF_8);
    start = StaticFile.made(script, SCRIPT);
    folder = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
  }

  void routes(@Observes Router router) {
    Answers.page(router, "/docs", this::send);
    Answers.page(router, "/docs/assets/docs.css", style::send);
    Answers.page(router, "/docs/assets/start.js", start::send);
    ASSETS.forEach(
        (name, type) -> {
          StaticFile asset = StaticFile.of(folder + name, type);
          Answers.page(router, "/docs/assets/" + name, asset::send);
        });
  }

  private void send(RoutingContext context) {
    context.response().putHeader("Content-Security-Policy", POLICY);
    context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, Visit.of(context).language().tag());
    page.send(context);
  }

  private static JsonObject choice(String name, String url) {
    return new JsonObject().put("name", name).put("url", url);
  }

  /** The version is part of the path inside the package; the package says it itself. */
  private static String version() {
    Properties properties = new Properties();
    byte[] file = StaticFile.read("META-INF/maven/org.webjars/swagger-ui/pom.properties");
    try {
      properties.load(new java.io.ByteArrayInputStream(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
