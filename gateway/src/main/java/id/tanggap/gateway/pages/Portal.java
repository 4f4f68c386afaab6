package id.tanggap.gateway.pages;

import id.tanggap.gateway.problem.Texts;
import id.tanggap.gateway.visit.Languages;
import id.tanggap.gateway.visit.Visit;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The page at {@code /}: what this is, how the services are, where to go on. One finished page per
 * language, no script needed to read it; a small script only fills in the state of the services.
 */
@ApplicationScoped
public class Portal {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Map<Languages, StaticFile> pages = new EnumMap<>(Languages.class);
  private final StaticFile style = StaticFile.of("portal/portal.css", "text/css;charset=UTF-8");
  private final StaticFile script =
      StaticFile.of("portal/portal.js", "text/javascript;charset=UTF-8");
  private final StaticFile icon = StaticFile.of("portal/icon.svg", "image/svg+xml");

  Portal() {
    Texts texts = new Texts("portal/portal");
    String template = new String(StaticFile.read("portal/portal.html"), StandardCharsets.UTF_8);
    for (Languages language : Languages.values()) {
      byte[] page = filled(template, texts.all(language)).getBytes(StandardCharsets.UTF_8);
      pages.put(language, StaticFile.made(page, "text/html;charset=UTF-8"));
    }
  }

  void routes(@Observes Router router) {
    Answers.page(router, "/", this::page);
    Answers.page(router, "/assets/portal.css", style::send);
    Answers.page(router, "/assets/portal.js", script::send);
    Answers.page(router, "/assets/icon.svg", icon::send);
    Answers.page(router, "/favicon.ico", icon::send);
  }

  private void page(RoutingContext context) {
    String wished = context.request().getParam("lang");
    Languages language = wished == null ? Visit.of(context).language() : Languages.accepted(wished);
    context.response().putHeader("Content-Security-Policy", POLICY);
    context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    context.response().headers().add(HttpHeaders.VARY, "Accept-Language");
    pages.get(language).send(context);
  }

  private static String filled(String template, Map<Object, Object> texts) {
    String page = template;
    for (Map.Entry<Object, Object> text : texts.entrySet()) {
      page = page.replace("{" + text.getKey() + "}", text.getValue().toString());
    }
    return page;
  }
}
