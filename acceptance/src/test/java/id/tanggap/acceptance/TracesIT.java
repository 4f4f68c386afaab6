package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.acceptance.SpanCollector.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One trace id leads from the door to the row that another service wrote because of the request.
 */
@Tag("story")
class TracesIT {

  private static final List<String> PARTS = List.of("gateway", "complaint", "monitoring");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String WORDS = "Contoh: lampu jalan padam di depan pasar.";

  private static SpanCollector collector;

  @BeforeAll
  static void sendTracesHere() {
    collector = new SpanCollector();
    restart(collector.settings());
  }

  @AfterAll
  static void sendThemNowhereAgain() {
    restart(Map.of());
    collector.close();
  }

  @Test
  void aRequestCanBeFollowedFromTheDoorToTheWriteOfTheConsumer() {
    Gateway.Answer filed =
        Gateway.post(
            null,
            "/public/v1/complaints",
            Map.of("region", "33.28", "class", "COMPLAINT", "visibility", "PUBLIC", "text", WORDS));
    assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
    String trace = filed.traceId();
    assertThat(trace).matches("[0-9a-f]{32}");

    await("the write of monitoring").atMost(LONG).until(() -> written(trace).isPresent());

    List<Span> way = wayUp(trace, written(trace).orElseThrow());
    assertThat(way).as("up to the door").last().matches(Span::server);
    assertThat(way).last().extracting(Span::service, Span::parentId).containsExactly("gateway", "");
    assertThat(way)
        .as("through the service's request and the consumer, in this order from below")
        .extracting(span -> span.service() + (span.consumer() ? " hears" : ""))
        .containsSubsequence(
            "monitoring-service", "monitoring-service hears", "complaint-service", "gateway");
  }

  @Test
  void theTraceOfACallerIsContinuedAndARefusalNamesIt() {
    String trace = UUID.randomUUID().toString().replace("-", "");
    Gateway.Answer refused =
        Gateway.send(
            null,
            "GET",
            "/public/v1/complaints/AAAA-AAAA-AAAA-AAAA?pin=271828",
            null,
            null,
            Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-00"));
    assertThat(refused.status()).as("a PIN has no place in an address").isEqualTo(400);
    assertThat(refused.traceId()).isEqualTo(trace);
    assertThat(refused.json().path("traceId").asText()).isEqualTo(trace);

    await("the span of the service").atMost(LONG).until(() -> at(trace, "complaint-service"));
    assertThat(collector.of(trace).toString())
        .as("codes and queries do not leave the house with a trace")
        .doesNotContain("AAAA-AAAA")
        .doesNotContain("271828");
  }

  private static boolean at(String trace, String service) {
    return collector.of(trace).stream().anyMatch(span -> span.service().equals(service));
  }

  private static Optional<Span> written(String trace) {
    return collector.of(trace).stream()
        .filter(span -> span.service().equals("monitoring-service"))
        .filter(Span::statement)
        .filter(span -> wayUp(trace, span).stream().anyMatch(up -> up.service().equals("gateway")))
        .findFirst();
  }

  /** The span, what it hangs on, and so on up to the first one. */
  private static List<Span> wayUp(String trace, Span from) {
    List<Span> way = new ArrayList<>();
    Optional<Span> next = Optional.of(from);
    while (next.isPresent()) {
      Span here = next.get();
      way.add(here);
      Predicate<Span> parent = span -> span.id().equals(here.parentId());
      next = collector.of(trace).stream().filter(parent).findFirst();
    }
    return way;
  }

  private static void restart(Map<String, String> settings) {
    PARTS.forEach(part -> LocalStack.run("stop", part));
    PARTS.forEach(part -> LocalStack.run(settings, "start", part));
  }
}
