package id.tanggap.gateway.visit;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The place of a request in a trace, W3C Trace Context: continued when what came is well-formed,
 * started here otherwise. A caller names the trace, but whether its spans are kept is decided by
 * the sampler and never by a flag from outside.
 *
 * @param span the part of the gateway, from the head of the request to the end of the answer
 * @param kept whether the caller had started the trace, so that its {@code tracestate} stays valid
 */
public record Trace(Span span, boolean kept) {

  private static final Pattern WELL_FORMED =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");
  private static final int TRACE = 3;
  private static final int SPAN = 36;

  /**
   * Continues or starts a trace.
   *
   * @param name name of the span, of few different values
   * @param received every {@code traceparent} of the request; more than one is a new trace
   */
  public static Trace begin(Tracer tracer, String name, List<String> received) {
    boolean kept = received.size() == 1 && WELL_FORMED.matcher(received.get(0)).matches();
    Context parent =
        kept ? Context.root().with(Span.wrap(remote(received.get(0)))) : Context.root();
    return new Trace(
        tracer.spanBuilder(name).setSpanKind(SpanKind.SERVER).setParent(parent).startSpan(), kept);
  }

  private static SpanContext remote(String header) {
    return SpanContext.createFromRemoteParent(
        header.substring(TRACE, TRACE + 32),
        header.substring(SPAN, SPAN + 16),
        TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  /** 32 hexadecimal digits. */
  public String traceId() {
    return span.getSpanContext().getTraceId();
  }

  /** Writes lines of the log that name this trace, where those of the services name it, too. */
  public void log(Runnable lines) {
    MDC.put("traceId", traceId());
    MDC.put("spanId", span.getSpanContext().getSpanId());
    try {
      lines.run();
    } finally {
      MDC.remove("traceId");
      MDC.remove("spanId");
    }
  }

  /** The value of {@code traceparent} for the service: its part hangs below ours. */
  public String header() {
    SpanContext ours = span.getSpanContext();
    return "00-%s-%s-%s"
        .formatted(ours.getTraceId(), ours.getSpanId(), ours.getTraceFlags().asHex());
  }
}
