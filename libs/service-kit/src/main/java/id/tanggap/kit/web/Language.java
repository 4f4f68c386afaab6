package id.tanggap.kit.web;

import id.tanggap.kit.problem.Languages;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** The language in which the current request wants to be answered. */
@RequestScoped
public class Language {
  private final CurrentVertxRequest request;

  @Inject
  Language(CurrentVertxRequest request) {
    this.request = request;
  }

  /** One of {@link Languages}; Indonesian unless the request prefers English. */
  public Locale locale() {
    return Languages.preferred(
        request.getCurrent() == null
            ? null
            : request.getCurrent().request().getHeader("Accept-Language"));
  }
}
