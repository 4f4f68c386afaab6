package id.tanggap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.RawHttp;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers that are not complete are counted: one kind alarms, the others must not. */
@QuarkusTest
class EndingsTest {

  private static final String LARGE = "/api/v1/complaints/large?bytes=200000000";

  @TestHTTPResource URI base;
  @Inject MeterRegistry meters;

  private RawHttp ask(String path) throws IOException {
    return new RawHttp(base.getPort()).send("GET " + path + " HTTP/1.1\nHost: localhost\n\n");
  }

  private long count(String kind, String status) {
    return meters
        .find("tanggap.gateway.requests")
        .tags("upstream", "complaint", "kind", kind, "status", status)
        .timers()
        .stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }

  /** Counted after the client saw the end. */
  private void awaitOne(String kind, String status, long before) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(count(kind, status)).isEqualTo(before + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "stall"})
  void countsAnAnswerThatTheServiceBrokeOffAsCut(String what) throws IOException {
    long cut = count("request", "cut");
    long left = count("request", "left");
    try (RawHttp reader = ask("/api/v1/complaints/" + what)) {
      assertThat(reader.readHead().status()).isEqualTo(200);
      awaitOne("request", "cut", cut);
    }
    assertThat(count("request", "left")).isEqualTo(left);
  }

  @Test
  void countsAReaderWhoLeavesADownloadAsLeft() throws IOException {
    long cut = count("request", "cut");
    long left = count("request", "left");
    try (RawHttp reader = ask(LARGE)) {
      assertThat(reader.readHead().status()).isEqualTo(200);
    }
    awaitOne("request", "left", left);
    assertThat(count("request", "cut")).isEqualTo(cut);
  }

  @Test
  void countsAReaderWhoStopsReadingAsLeft() throws IOException {
    long cut = count("request", "cut");
    long left = count("request", "left");
    try (RawHttp reader = ask(LARGE)) {
      assertThat(reader.readHead().status()).isEqualTo(200);
      awaitOne("request", "left", left);
    }
    assertThat(count("request", "cut")).isEqualTo(cut);
  }

  @Test
  void countsAStreamApartFromRequestsAndItsReaderAsLeft() throws IOException {
    long cut = count("request", "cut");
    long left = count("request", "left");
    long streams = count("stream", "left");
    try (RawHttp reader = ask("/api/v1/complaints/stream")) {
      assertThat(reader.readHead().status()).isEqualTo(200);
    }
    awaitOne("stream", "left", streams);
    assertThat(count("request", "left")).isEqualTo(left);
    assertThat(count("request", "cut")).isEqualTo(cut);
    assertThat(count("stream", "cut")).isZero();
  }
}
