package id.tanggap.gateway.limits;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import id.tanggap.gateway.visit.Prefixes;
import id.tanggap.gateway.visit.Visit;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How many requests of a kind a caller may send in a minute. A caller without a token is its
 * address; the staff of an office shares one, so a token is counted for its subject at that
 * address, and all tokens of the address together. Without the address in the key somebody could
 * use up the allowance of another person by naming it, and without the sum one could name a new
 * person each time: nothing of a token is verified here.
 */
@ApplicationScoped
public class RateLimits {

  private final GatewayConfig.Rates rates;
  private final MeterRegistry meters;
  private final List<String> exempt;
  private final Buckets buckets;

  /** Counts by the clock of the machine that never jumps. */
  public RateLimits(GatewayConfig config, MeterRegistry meters) {
    this.rates = config.rates();
    this.meters = meters;
    this.exempt = rates.exemptPrefixes();
    this.buckets = new Buckets(rates.callers(), TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * Counts a request and lets it pass.
   *
   * @throws Refused 429 when the caller has none left
   */
  public void handle(RoutingContext context) {
    Visit visit = Visit.of(context);
    if (!Prefixes.anyCovers(exempt, visit.path())) {
      Rate rate = Rate.of(visit.method(), visit.path());
      take(rate, visit, context.request().getHeader(HttpHeaders.AUTHORIZATION))
          .ifPresent(grant -> apply(context, rate, grant));
    }
    context.next();
  }

  private void apply(RoutingContext context, Rate rate, Grant grant) {
    context.addHeadersEndHandler(heads -> tell(context.response().headers(), grant));
    if (!grant.probe.isConsumed()) {
      Counter.builder("tanggap.gateway.limited")
          .description("Requests refused because their caller sends too many, by kind")
          .tag("rate", rate.label())
          .register(meters)
          .increment();
      context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(grant.pause()));
      throw new Refused(Refusal.TOO_MANY_REQUESTS);
    }
  }

  /** What a service says about a limit of its own is narrower, and stands. */
  private static void tell(MultiMap headers, Grant grant) {
    if (!headers.contains("RateLimit")) {
      headers.set(
          "RateLimit-Policy",
          "\"%s\";q=%d;w=%d".formatted(grant.policy, grant.limit, Buckets.WINDOW.toSeconds()));
      headers.set(
          "RateLimit",
          "\"%s\";r=%d;t=%d"
              .formatted(grant.policy, grant.probe.getRemainingTokens(), grant.pause()));
    }
  }

  private Optional<Grant> take(Rate rate, Visit visit, String authorization) {
    String line = visit.caller().line();
    Optional<String> subject = rate.isStaff() ? Subject.claimed(authorization) : Optional.empty();
    if (subject.isEmpty()) {
      return take(rate.label(), rate.label() + " " + line, limit(rate));
    }
    Optional<Grant> all = take("staff-address", "staff " + line, rates.staffAddress());
    if (all.isPresent() && !all.get().probe.isConsumed()) {
      return all;
    }
    // a space is in no address, so nobody can write a key of somebody else
    Optional<Grant> own =
        take(rate.label(), rate.label() + " " + line + " " + subject.get(), limit(rate));
    return own.isPresent() ? own : all;
  }

  private Optional<Grant> take(String policy, String key, int limit) {
    return limit < 1
        ? Optional.empty()
        : Optional.of(new Grant(policy, limit, buckets.take(key, limit)));
  }

  private int limit(Rate rate) {
    return switch (rate) {
      case PUBLIC_READ -> rates.publicRead();
      case PUBLIC_WRITE -> rates.publicWrite();
      case STAFF_READ -> rates.staffRead();
      case STAFF_WRITE -> rates.staffWrite();
      case DOCUMENTS -> rates.documents();
    };
  }

  private record Grant(String policy, int limit, ConsumptionProbe probe) {

    /** Seconds until one more is allowed, rounded up: who comes back then is not too early. */
    long pause() {
      long nanos = probe.getNanosToWaitForRefill();
      long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
      return TimeUnit.SECONDS.toNanos(seconds) == nanos ? seconds : seconds + 1;
    }
  }
}
