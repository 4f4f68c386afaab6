package id.tanggap.gateway.problem;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.visit.Languages;
import id.tanggap.gateway.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Writes refusals as {@code application/problem+json} (RFC 9457) in the caller's language. */
@ApplicationScoped
public class Problems {

  /** Media type of every refusal. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final Texts texts = new Texts("problems/gateway");
  private final Duration linger;

  /** Reads the texts; fails the start when one is missing. */
  public Problems(GatewayConfig config) {
    linger = config.timeouts().linger();
    for (Refusal refusal : Refusal.values()) {
      for (Languages language : Languages.values()) {
        texts.get(language, refusal.code() + ".title");
        texts.get(language, refusal.code() + ".detail");
      }
    }
  }

  /** The body of a refusal. */
  public Buffer body(Refusal refusal, Visit visit) {
    Languages language = visit.language();
    return new JsonObject()
        .put("type", "urn:tanggap:problem:" + refusal.code())
        .put("title", texts.get(language, refusal.code() + ".title"))
        .put("status", refusal.status())
        .put("detail", texts.get(language, refusal.code() + ".detail"))
        .put("instance", visit.path())
        .put("code", refusal.code())
        .put("traceId", visit.trace().traceId())
        .toBuffer();
  }

  /** Puts the headers that go with the body of a refusal. */
  public void describe(Refusal refusal, Visit visit, MultiMap headers) {
    headers.set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    headers.set(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag());
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    headers.add(HttpHeaders.VARY, "Accept-Language");
    if (refusal == Refusal.METHOD_NOT_ALLOWED) {
      headers.set(HttpHeaders.ALLOW, visit.allowedMethods());
    }
    if (refusal == Refusal.SERVICE_OVERLOADED || refusal == Refusal.SERVICE_UNREACHABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, "5");
    }
  }

  /**
   * Arranges that a client whose body nobody wants is not read for ever: the answer says that the
   * connection closes, the rest is swallowed for a moment so that the answer is not lost in a
   * reset, then the connection is closed.
   */
  public void hangUpIfSending(RoutingContext context, MultiMap headers) {
    HttpServerRequest request = context.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean announced = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    if (request.isEnded()
        || request.version() == HttpVersion.HTTP_2
        || !(announced || (length != null && !length.equals("0")))) {
      return;
    }
    headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    request.resume();
    context.addEndHandler(
        end -> context.vertx().setTimer(linger.toMillis(), late -> request.connection().close()));
  }

  /** Answers with a refusal, unless an answer is already on its way. */
  public void answer(RoutingContext context, Refusal refusal) {
    if (context.response().ended() || context.response().headWritten()) {
      Visit.of(context).breakOff();
      context.response().reset();
      Visit.of(context).end(false);
      return;
    }
    Visit visit = Visit.of(context);
    visit.refused(refusal.code());
    Buffer body = body(refusal, visit);
    context.response().setStatusCode(refusal.status());
    describe(refusal, visit, context.response().headers());
    hangUpIfSending(context, context.response().headers());
    context.response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (visit.isHead()) {
      context.response().end();
    } else {
      context.response().end(body);
    }
  }
}
