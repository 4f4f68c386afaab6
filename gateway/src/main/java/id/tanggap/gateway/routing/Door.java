package id.tanggap.gateway.routing;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.headers.CrossOrigin;
import id.tanggap.gateway.headers.SecurityHeaders;
import id.tanggap.gateway.limits.BodyLimits;
import id.tanggap.gateway.limits.HeadLimits;
import id.tanggap.gateway.limits.RateLimits;
import id.tanggap.gateway.log.Ledger;
import id.tanggap.gateway.problem.Problems;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import id.tanggap.gateway.visit.InFlight;
import id.tanggap.gateway.visit.Visit;
import id.tanggap.gateway.visit.Visits;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * The way of every request through the gateway, in order: note its arrival, check its head, apply
 * CORS, count what its caller sends, answer own pages, find the service, hand over. Nothing ever
 * passes on to the routes that Quarkus adds behind, so {@code /q} does not exist on this port.
 */
@ApplicationScoped
public class Door {

  /** Where the gateway's own pages stand among the routes. */
  public static final int PAGES = 30;

  private static final int ENTRANCE = 0;
  private static final int GUARD = 10;
  private static final int CORS = 20;
  // behind CORS, or a page in a browser could not read why it was refused
  private static final int RATES = 25;
  private static final int SERVICES = 40;
  private static final int FAILURES = 50;
  private static final Logger LOG = Logger.getLogger(Door.class);

  private final RouteTable table;
  private final Upstreams upstreams;
  private final Guard guard;
  private final HeadLimits headLimits;
  private final BodyLimits bodyLimits;
  private final RateLimits rateLimits;
  private final CrossOrigin crossOrigin;
  private final Problems problems;
  private final InFlight inFlight;
  private final Ledger ledger;
  private final GatewayConfig.Timeouts timeouts;
  private final Visits visits;

  Door(
      RouteTable table,
      Upstreams upstreams,
      Guard guard,
      HeadLimits headLimits,
      BodyLimits bodyLimits,
      RateLimits rateLimits,
      CrossOrigin crossOrigin,
      Problems problems,
      InFlight inFlight,
      Ledger ledger,
      GatewayConfig config,
      Visits visits) {
    this.table = table;
    this.upstreams = upstreams;
    this.guard = guard;
    this.headLimits = headLimits;
    this.bodyLimits = bodyLimits;
    this.rateLimits = rateLimits;
    this.crossOrigin = crossOrigin;
    this.problems = problems;
    this.inFlight = inFlight;
    this.ledger = ledger;
    this.timeouts = config.timeouts();
    this.visits = visits;
  }

  void open(@Observes Router router) {
    router.route().order(ENTRANCE).handler(this::enter);
    router.route().order(GUARD).handler(this::check);
    router.route().order(CORS).handler(crossOrigin::handle);
    router.route().order(RATES).handler(rateLimits::handle);
    router.route().order(SERVICES).handler(this::toService);
    router.route().order(FAILURES).failureHandler(this::fail);
  }

  private void enter(RoutingContext context) {
    enter(context, visits.begin(context));
    context.next();
  }

  private void enter(RoutingContext context, Visit visit) {
    context.addHeadersEndHandler(
        heads -> {
          context.response().putHeader(Visit.REQUEST_ID, visit.requestId());
          context.response().putHeader(Visit.TRACE_ID, visit.trace().traceId());
          SecurityHeaders.complete(context.response().headers(), visit.caller().secure());
          if (inFlight.isDraining() && context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
          }
        });
    visit.onEnd(complete -> ledger.write(context, visit, complete));
    inFlight.enter(visit);
    context.addEndHandler(end -> visit.end(end.succeeded() && !context.response().closed()));
  }

  private void check(RoutingContext context) {
    headLimits.check(context.request());
    guard.check(context.request());
    context.next();
  }

  private void toService(RoutingContext context) {
    Visit visit = Visit.of(context);
    Route route = table.match(visit.path()).orElseThrow(() -> new Refused(Refusal.UNKNOWN_PATH));
    visit.routed(route.upstream(), route.prefix());
    HttpServerRequest request = context.request();
    if (request.version() == HttpVersion.HTTP_1_0) {
      throw new Refused(Refusal.HTTP_VERSION);
    }
    long limit = bodyLimits.of(visit.path());
    String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && Guard.contentLength(announced) > limit) {
      throw new Refused(Refusal.BODY_TOO_LARGE);
    }
    Upstream upstream = upstreams.named(route.upstream());
    new Exchange(context, upstream, limit, timeouts, problems, inFlight)
        .run(bodyLimits.time(limit));
  }

  private void fail(RoutingContext context) {
    if (Visit.of(context) == null) {
      // The router refuses a target without a slash, or a bad host, before any route sees it.
      enter(context, visits.begin(context));
      boolean path = context.request().uri().startsWith("/");
      problems.answer(context, path ? Refusal.BAD_HOST : Refusal.BAD_PATH);
      return;
    }
    Throwable failure = context.failure();
    if (failure instanceof Refused refused) {
      problems.answer(context, refused.refusal());
      return;
    }
    Visit visit = Visit.of(context);
    // the prefix only: the rest of a path may be a tracking code
    visit.trace().log(() -> LOG.errorf(failure, "The gateway failed below %s", visit.prefix()));
    problems.answer(context, Refusal.INTERNAL_ERROR);
  }
}
