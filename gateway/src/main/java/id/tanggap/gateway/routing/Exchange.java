package id.tanggap.gateway.routing;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.headers.RequestHeaders;
import id.tanggap.gateway.headers.ResponseHeaders;
import id.tanggap.gateway.limits.IdleWatch;
import id.tanggap.gateway.limits.MeteredBody;
import id.tanggap.gateway.problem.Problems;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.visit.InFlight;
import id.tanggap.gateway.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and the answer on its way back. Lives on the event loop of
 * its client connection; no field is touched from anywhere else.
 */
final class Exchange implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final ProxyOptions PLAIN = new ProxyOptions().setSupportWebSocket(false);
  private static final Set<HttpMethod> IDEMPOTENT =
      Set.of(
          HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.PUT, HttpMethod.DELETE);

  /** Where an exchange stands; silence means something else in each phase. */
  private enum Phase {
    SENDING,
    WAITING,
    ANSWERING
  }

  private final RoutingContext context;
  private final HttpServerRequest request;
  private final Visit visit;
  private final Upstream upstream;
  private final long bodyLimit;
  private final GatewayConfig.Timeouts timeouts;
  private final Problems problems;
  private final InFlight inFlight;
  private final IdleWatch watch;
  private final IdleWatch deadline;
  private final List<Instance> tried = new ArrayList<>(2);

  private Phase phase = Phase.SENDING;
  private MeteredBody requestBody;
  private MeteredBody answerBody;
  private Instance instance;
  private HttpClientRequest toService;
  private Refusal refusal;
  // Afterwards the connection belongs to the pool and maybe to another exchange.
  private boolean serviceDone;

  Exchange(
      RoutingContext context,
      Upstream upstream,
      long bodyLimit,
      GatewayConfig.Timeouts timeouts,
      Problems problems,
      InFlight inFlight) {
    this.context = context;
    this.request = context.request();
    this.visit = Visit.of(context);
    this.upstream = upstream;
    this.bodyLimit = bodyLimit;
    this.timeouts = timeouts;
    this.problems = problems;
    this.inFlight = inFlight;
    this.watch = new IdleWatch(context.vertx(), this::onSilence);
    this.deadline = new IdleWatch(context.vertx(), this::onLateBody);
  }

  /**
   * Starts; from here on everything is events.
   *
   * @param sending how long the whole request body may take, however steadily it comes
   */
  void run(Duration sending) {
    request.pause();
    deadline.allow(sending);
    visit.onEnd(this::finish);
    if (request.headers().contains(HttpHeaders.EXPECT)) {
      context.response().writeContinue();
    }
    HttpProxy.reverseProxy(PLAIN, upstream.client(isNamedStream()))
        .origin(this::connect)
        .addInterceptor(this)
        .handle(request);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    ProxyRequest outgoing = proxy.request();
    RequestHeaders.toService(outgoing.headers(), request, visit);
    Body body = outgoing.getBody();
    requestBody = new MeteredBody(body.stream(), bodyLimit, watch::touch, this::bodySent);
    outgoing.setBody(Body.body(requestBody, body.length()));
    return proxy.sendRequest().recover(failure -> refuse(proxy, failure));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    if (refusal == null) {
      passOn(proxy.response());
    }
    // Not every cut is told by the end handlers: after a reset Vert.x stays silent.
    return proxy.sendResponse().onComplete(sent -> visit.end(sent.succeeded()));
  }

  private void passOn(ProxyResponse answer) {
    phase = Phase.ANSWERING;
    ResponseHeaders.toClient(answer.headers(), instance.origin());
    boolean stream = isStream(answer.headers().get(HttpHeaders.CONTENT_TYPE));
    if (stream) {
      visit.streams();
      inFlight.isStream(visit, this::endStream);
    }
    watch.allow(stream ? timeouts.stream() : timeouts.body());
    Body body = answer.getBody();
    if (body != null) {
      answerBody =
          new MeteredBody(
                  body.stream(), MeteredBody.UNLIMITED, watch::touch, () -> serviceDone = true)
              .onFailure(this::onBrokenAnswer);
      answer.setBody(Body.body(answerBody, body.length()));
    }
  }

  /** A service that we cut, because its reader left or does not read, breaks nothing off. */
  private void onBrokenAnswer() {
    if (!serviceDone && !context.response().closed()) {
      visit.breakOff();
    }
  }

  /** Ends a stream because the gateway goes down; the client opens it again at another one. */
  private void endStream() {
    context
        .vertx()
        .runOnContext(
            now -> {
              if (!visit.isOver() && !context.response().ended()) {
                context.response().end();
                resetService();
              }
            });
  }

  private Future<HttpClientRequest> connect(ProxyContext proxy) {
    Optional<Instance> choice = upstream.choose(tried);
    if (choice.isEmpty()) {
      return Future.failedFuture("no instance of " + upstream.name() + " is left to try");
    }
    Instance candidate = choice.get();
    return upstream
        .client(isNamedStream())
        .request(candidate.options())
        .map(connection -> connected(proxy, candidate, connection))
        .recover(failure -> next(proxy, candidate, failure));
  }

  private HttpClientRequest connected(
      ProxyContext proxy, Instance reached, HttpClientRequest connection) {
    reached.wake();
    instance = reached;
    toService = connection;
    proxy.request().setAuthority(reached.authority());
    if (visit.isOver() || refusal != null) {
      connection.reset();
    } else {
      watch.allow(timeouts.body());
    }
    return connection;
  }

  /** Nothing was sent yet: what is safe to repeat goes to the next instance. */
  private Future<HttpClientRequest> next(ProxyContext proxy, Instance failed, Throwable failure) {
    if (failure instanceof ConnectionPoolTooBusyException) {
      return Future.failedFuture(failure);
    }
    failed.rest(timeouts.restAfterFailure());
    tried.add(failed);
    boolean another = tried.size() < upstream.instances().size();
    return isRepeatable() && another && !visit.isOver()
        ? connect(proxy)
        : Future.failedFuture(failure);
  }

  private boolean isRepeatable() {
    return IDEMPOTENT.contains(request.method()) || request.headers().contains("Idempotency-Key");
  }

  private void bodySent() {
    deadline.stop();
    if (phase == Phase.SENDING) {
      phase = Phase.WAITING;
      watch.allow(timeouts.answer());
    }
  }

  private void onSilence() {
    if (phase == Phase.ANSWERING) {
      if (answerBody == null || !answerBody.isHeld()) {
        visit.breakOff();
        visit
            .trace()
            .log(() -> LOG.warnf("%s fell silent in the middle of an answer", upstream.name()));
      }
      resetService();
      Cut.client(context);
      return;
    }
    giveUp();
  }

  /** Who sends one byte at a time is never silent and would hold a connection for ever. */
  private void onLateBody() {
    if (phase == Phase.ANSWERING) {
      resetService();
      Cut.client(context);
    } else {
      giveUp();
    }
  }

  private void giveUp() {
    boolean clientIsLate = phase == Phase.SENDING && !isHeldByService();
    refusal = clientIsLate ? Refusal.REQUEST_TIMEOUT : Refusal.SERVICE_TIMEOUT;
    resetService();
  }

  private boolean isHeldByService() {
    return requestBody != null && requestBody.isHeld();
  }

  private Future<ProxyResponse> refuse(ProxyContext proxy, Throwable failure) {
    watch.stop();
    deadline.stop();
    if (refusal == null) {
      refusal = reason(failure);
    }
    visit.refused(refusal.code());
    boolean clientLeft = context.response().closed();
    if (refusal.status() >= 500 && !clientLeft) {
      String code = refusal.code();
      visit.trace().log(() -> LOG.warnf("%s: %s: %s", upstream.name(), code, failure.getMessage()));
    }
    Buffer text = problems.body(refusal, visit);
    ProxyResponse answer = proxy.request().release().response();
    answer.setStatusCode(refusal.status());
    problems.describe(refusal, visit, answer.headers());
    problems.hangUpIfSending(context, answer.headers());
    answer.setBody(Body.body(text));
    return Future.succeededFuture(answer);
  }

  private Refusal reason(Throwable failure) {
    if (requestBody.isTooLarge()) {
      return Refusal.BODY_TOO_LARGE;
    }
    if (failure instanceof ConnectionPoolTooBusyException) {
      return Refusal.SERVICE_OVERLOADED;
    }
    return Refusal.SERVICE_UNREACHABLE;
  }

  private void finish(boolean complete) {
    watch.stop();
    deadline.stop();
    if (!complete) {
      // The client went away: the service need not go on either.
      resetService();
    }
  }

  private void resetService() {
    if (toService != null && !serviceDone) {
      serviceDone = true;
      toService.reset();
      Cut.now(toService.connection());
    }
  }

  /** Long-lived streams are named so by the interface; a header could claim it for any request. */
  private boolean isNamedStream() {
    return visit.path().endsWith("/stream");
  }

  private static boolean isStream(String contentType) {
    return contentType != null
        && (contentType.startsWith("text/event-stream")
            || contentType.startsWith("application/x-ndjson"));
  }
}
