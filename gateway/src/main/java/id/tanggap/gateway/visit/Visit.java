package id.tanggap.gateway.visit;

import io.opentelemetry.api.trace.Tracer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the gateway knows about one request, from its arrival to the line in the access log. */
public final class Visit {

  /** Name of the header that carries the request id, both ways. */
  public static final String REQUEST_ID = "X-Request-Id";

  /** Name of the header that tells the caller the trace, under which the logs know the request. */
  public static final String TRACE_ID = "X-Trace-Id";

  /** Methods that may become a label or a name. */
  public static final Set<HttpMethod> METHODS = Set.copyOf(HttpMethod.values());

  private static final String KEY = Visit.class.getName();
  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,63}");

  private final long startedNanos = System.nanoTime();
  private final HttpMethod method;
  private final String path;
  private final Callers.Caller caller;
  private final Trace trace;
  private final String requestId;
  private final Languages language;
  private final Duration patience;
  private String allowedMethods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  private String upstream;
  private String prefix;
  private String refusal;
  private final List<Consumer<Boolean>> listeners = new ArrayList<>(3);
  private boolean over;
  private boolean stream;
  private boolean brokenOff;

  private Visit(
      HttpServerRequest request, Tracer tracer, Callers.Caller caller, Duration patience) {
    this.caller = caller;
    this.patience = patience;
    this.method = request.method();
    this.path = pathOf(request.uri());
    // callers may invent methods; the names of spans must not grow with them
    String name = METHODS.contains(method) ? method.name() : "other";
    this.trace = Trace.begin(tracer, name, request.headers().getAll("traceparent"));
    this.requestId = saneId(request.headers().getAll(REQUEST_ID));
    this.language = Languages.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  static Visit begin(
      RoutingContext context, Tracer tracer, Callers.Caller caller, Duration patience) {
    Visit visit = new Visit(context.request(), tracer, caller, patience);
    context.put(KEY, visit);
    return visit;
  }

  /** The visit begun for this request. */
  public static Visit of(RoutingContext context) {
    return context.get(KEY);
  }

  /** The path as received, without the query. */
  public String path() {
    return path;
  }

  /** The method as received. */
  public HttpMethod method() {
    return method;
  }

  /** Whether the answer must have no body. */
  public boolean isHead() {
    return method.equals(HttpMethod.HEAD);
  }

  /** Who calls. */
  public Callers.Caller caller() {
    return caller;
  }

  /** The trace this request belongs to. */
  public Trace trace() {
    return trace;
  }

  /** The id of this request, the caller's when it was sane. */
  public String requestId() {
    return requestId;
  }

  /** The language of texts for people. */
  public Languages language() {
    return language;
  }

  /** How long the caller may leave a page of the gateway unread before it is cut. */
  public Duration patience() {
    return patience;
  }

  /** The service that owns the path, null for the gateway's own pages and for refusals. */
  public String upstream() {
    return upstream;
  }

  /** The matched prefix, null when none matched. */
  public String prefix() {
    return prefix;
  }

  /** The code of the refusal, null when the answer is a service's or a page. */
  public String refusal() {
    return refusal;
  }

  /** What the Allow header says when the method is refused. */
  public String allowedMethods() {
    return allowedMethods;
  }

  /** Narrows the methods of this path. */
  public void allow(String methods) {
    this.allowedMethods = methods;
  }

  /** Notes which service the request goes to. */
  public void routed(String service, String matchedPrefix) {
    this.upstream = service;
    this.prefix = matchedPrefix;
  }

  /** Notes that the gateway itself answers with a problem. */
  public void refused(String code) {
    this.refusal = code;
  }

  /**
   * Asks to be told of the end.
   *
   * @param listener gets whether the answer was complete; called once
   */
  public void onEnd(Consumer<Boolean> listener) {
    listeners.add(listener);
  }

  /** Notes that the answer is a stream, which lasts as long as somebody reads it. */
  public void streams() {
    this.stream = true;
  }

  /** Whether the answer is a stream. */
  public boolean isStream() {
    return stream;
  }

  /** Notes that our side broke the answer off, unless it is over: then nobody waited for more. */
  public void breakOff() {
    brokenOff |= !over;
  }

  /**
   * Whether our side broke the answer off; one that is incomplete otherwise has lost its reader.
   */
  public boolean isBrokenOff() {
    return brokenOff;
  }

  /** Whether it has ended. */
  public boolean isOver() {
    return over;
  }

  /**
   * Ends the visit; only the first call counts. A cut connection is reported by more than one
   * party, and by none of them always.
   */
  public void end(boolean complete) {
    if (!over) {
      over = true;
      listeners.forEach(listener -> listener.accept(complete));
    }
  }

  /** Nanoseconds since the head of the request was read. */
  public long ageNanos() {
    return System.nanoTime() - startedNanos;
  }

  private static String pathOf(String uri) {
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  private static String saneId(List<String> received) {
    if (received.size() == 1 && SANE_ID.matcher(received.get(0)).matches()) {
      return received.get(0);
    }
    return UUID.randomUUID().toString();
  }
}
