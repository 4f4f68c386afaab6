package id.tanggap.gateway.pages;

import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import id.tanggap.gateway.routing.Door;
import id.tanggap.gateway.visit.Visit;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** How the gateway's own pages are reached and answered: GET and HEAD, anything else is 405. */
public final class Answers {

  private static final String METHODS = "GET, HEAD, OPTIONS";

  private Answers() {}

  /** Puts a page behind a path; a colon marks a path parameter. */
  public static void page(Router router, String path, Handler<RoutingContext> page) {
    router
        .route(path)
        .order(Door.PAGES)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(page);
    router.route(path).order(Door.PAGES).handler(Answers::otherMethod);
  }

  /** Sends a body with its type, as fast as it is read. */
  public static void send(RoutingContext context, int status, String type, Buffer body) {
    HttpServerResponse response = context.response();
    response.setStatusCode(status);
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (Visit.of(context).isHead()) {
      response.end();
    } else {
      new Delivery(context, body).start();
    }
  }

  private static void otherMethod(RoutingContext context) {
    if (context.request().method().equals(HttpMethod.OPTIONS)) {
      context.response().putHeader(HttpHeaders.ALLOW, METHODS).setStatusCode(204).end();
      return;
    }
    Visit.of(context).allow(METHODS);
    throw new Refused(Refusal.METHOD_NOT_ALLOWED);
  }
}
