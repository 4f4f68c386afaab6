package id.tanggap.acceptance;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes spans as a collector does: OTLP over HTTP. Reads the wire format by field numbers, of which
 * it needs few: those of ExportTraceServiceRequest, ResourceSpans, ScopeSpans, Span and KeyValue in
 * the OpenTelemetry protocol 1.
 */
final class SpanCollector implements AutoCloseable {

  private static final int SERVER = 2;
  private static final int CLIENT = 3;
  private static final int CONSUMER = 5;

  private final HttpServer server;
  private final Queue<Span> spans = new ConcurrentLinkedQueue<>();

  SpanCollector() {
    try {
      // containers come by the network of Docker, programs by the loopback
      InetAddress door = ComposeSystem.chosen() ? null : InetAddress.getLoopbackAddress();
      server = HttpServer.create(new InetSocketAddress(door, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::take);
    server.start();
  }

  /** A part of a trace. */
  record Span(
      String service,
      String traceId,
      String id,
      String parentId,
      String name,
      long kind,
      Map<String, String> attributes) {

    boolean server() {
      return kind == SERVER;
    }

    boolean consumer() {
      return kind == CONSUMER;
    }

    boolean statement() {
      return kind == CLIENT && attributes.keySet().stream().anyMatch(key -> key.startsWith("db."));
    }
  }

  /** Variables that make a part send every trace here. */
  Map<String, String> settings() {
    String host = ComposeSystem.chosen() ? ComposeSystem.TESTS : "localhost";
    return Map.of(
        "TANGGAP_TRACE_RATIO", "1",
        "TANGGAP_OTLP_PROTOCOL", "http/protobuf",
        "TANGGAP_OTLP", "http://" + host + ":" + server.getAddress().getPort(),
        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
  }

  List<Span> of(String traceId) {
    return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    UnknownFieldSet request = UnknownFieldSet.parseFrom(exchange.getRequestBody().readAllBytes());
    for (UnknownFieldSet resource : messages(request, 1)) {
      String service = "";
      for (UnknownFieldSet of : messages(resource, 1)) {
        service = attributes(of, 1).getOrDefault("service.name", "");
      }
      for (UnknownFieldSet scope : messages(resource, 2)) {
        for (UnknownFieldSet span : messages(scope, 2)) {
          spans.add(span(service, span));
        }
      }
    }
    exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  private static Span span(String service, UnknownFieldSet span) {
    return new Span(
        service,
        hex(span, 1),
        hex(span, 2),
        hex(span, 4),
        text(span, 5),
        span.getField(6).getVarintList().stream().findFirst().orElse(0L),
        attributes(span, 9));
  }

  private static Map<String, String> attributes(UnknownFieldSet of, int field) {
    Map<String, String> attributes = new ConcurrentHashMap<>();
    for (UnknownFieldSet attribute : messages(of, field)) {
      for (UnknownFieldSet value : messages(attribute, 2)) {
        attributes.put(text(attribute, 1), text(value, 1));
      }
    }
    return attributes;
  }

  private static List<UnknownFieldSet> messages(UnknownFieldSet of, int field) {
    return of.getField(field).getLengthDelimitedList().stream()
        .map(SpanCollector::message)
        .toList();
  }

  private static UnknownFieldSet message(ByteString bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(UnknownFieldSet of, int field) {
    return of.getField(field).getLengthDelimitedList().stream()
        .findFirst()
        .map(ByteString::toStringUtf8)
        .orElse("");
  }

  private static String hex(UnknownFieldSet of, int field) {
    return of.getField(field).getLengthDelimitedList().stream()
        .findFirst()
        .map(bytes -> HexFormat.of().formatHex(bytes.toByteArray()))
        .orElse("");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
