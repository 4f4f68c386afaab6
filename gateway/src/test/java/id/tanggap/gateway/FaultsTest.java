package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.gateway.stubs.Gateway;
import id.tanggap.gateway.stubs.RawHttp;
import id.tanggap.gateway.visit.InFlight;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that refuse, hang, stall and break off; clients that do the same. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest {

  @TestHTTPResource URI base;
  @Inject InFlight inFlight;
  Gateway gateway;

  @BeforeEach
  void connect() {
    gateway = new Gateway(base);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "DELETE"})
  void answers502WhenAServiceIsDown(String method) {
    HttpResponse<String> answer =
        gateway.send(
            gateway
                .to("/api/v1/activity")
                .method(method, HttpRequest.BodyPublishers.ofString("{\"a\":1}")));
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(json(answer).getString("code")).isEqualTo("service-unreachable");
    assertThat(answer.body()).doesNotContain("localhost", "Connection refused");
  }

  @Test
  void answers502ToHeadWithoutABody() throws IOException {
    RawHttp.Answer answer =
        RawHttp.exchange(gateway.port(), "HEAD /api/v1/activity HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(502);
  }

  @Test
  void answers502ToAnUploadOfMoreThanFitsTheSocket() {
    byte[] body = new byte[20 * 1024 * 1024];
    HttpResponse<String> answer =
        gateway.send(
            gateway
                .to("/api/v1/observations/import")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(502);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/complaints/hang", "/api/v1/complaints/deaf"})
  void answers504WhenAServiceDoesNotAnswer(String path) {
    HttpResponse<String> answer = gateway.post(path, "x".repeat(1000));
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(json(answer).getString("code")).isEqualTo("service-timeout");
  }

  @Test
  void answers504WhenAServiceStopsReading() {
    HttpResponse<String> answer =
        gateway.send(
            gateway
                .to("/api/v1/assets/deaf")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[30 * 1024 * 1024])));
    assertThat(answer.statusCode()).isEqualTo(504);
  }

  @Test
  void cutsAnAnswerThatFallsSilentSoThatTheClientNotices() {
    assertThatThrownBy(() -> gateway.get("/api/v1/complaints/stall"))
        .hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void cutsAnAnswerThatTheServiceBrokeOff() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send("GET /api/v1/complaints/reset HTTP/1.1\nHost: localhost\n\n");
      assertThat(connection.readHead().status()).isEqualTo(200);
      assertThat(connection.line()).isEqualTo("4");
      assertThat(connection.line()).isEqualTo("half");
      assertThat(connection.isClosedByPeer()).isTrue();
    }
  }

  @Test
  void endsAStreamThatIsSilentForTooLong() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send("GET /api/v1/complaints/stream HTTP/1.1\nHost: localhost\n\n");
      connection.readHead();
      assertThat(connection.line()).isEqualTo("d");
      for (int i = 0; i < 3; i++) {
        connection.line();
      }
      assertThat(connection.isClosedByPeer()).isTrue();
    }
  }

  @Test
  void answers408WhenAClientStopsSending() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send(
          "POST /api/v1/complaints HTTP/1.1\nHost: localhost\nContent-Length: 100\n\nonly this");
      RawHttp.Answer answer = connection.read(false);
      assertThat(answer.status()).isEqualTo(408);
      assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("request-timeout");
      assertThat(connection.isClosedByPeer()).isTrue();
    }
  }

  @Test
  void givesUpTheServiceWhenTheClientLeaves() throws IOException {
    int hanging = number("hanging");
    int abandoned = number("abandoned");
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send("GET /api/v1/complaints/hang HTTP/1.1\nHost: localhost\n\n");
      await(() -> number("hanging") > hanging);
    }
    await(() -> number("abandoned") > abandoned);
  }

  private int number(String counter) {
    return Integer.parseInt(gateway.get("/api/v1/complaints/" + counter).body());
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(condition);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void forgetsEveryRequestHoweverItEnded() {
    await(() -> inFlight.count() == 0);
  }

  @Test
  void passesAnAnswerThatComesBeforeTheBodyIsSent() {
    HttpResponse<String> answer = gateway.post("/api/v1/complaints/impatient", "x".repeat(500_000));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(gateway.get("/api/v1/complaints").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
  void goesOnToTheNextInstanceWithWhatMayBeRepeated(String method) {
    for (int i = 0; i < 4; i++) {
      HttpResponse<String> answer =
          gateway.send(
              gateway.to("/api/v1/units").method(method, HttpRequest.BodyPublishers.noBody()));
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void sendsABodyWholeToTheNextInstance() {
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> answer =
          gateway.send(
              gateway
                  .to("/api/v1/units/import")
                  .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000])));
      assertThat(json(answer).getInteger("bytes")).isEqualTo(5_000_000);
    }
  }

  @Test
  void doesNotRepeatWhatMayNotBeRepeatedUnlessItCarriesAKey() {
    List<Integer> plain = new ArrayList<>();
    List<Integer> keyed = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      plain.add(gateway.post("/api/v1/units", "{}").statusCode());
    }
    for (int i = 0; i < 4; i++) {
      keyed.add(
          gateway
              .send(
                  gateway
                      .to("/api/v1/units")
                      .header("Idempotency-Key", "k" + i)
                      .POST(HttpRequest.BodyPublishers.ofString("{}")))
              .statusCode());
    }
    assertThat(plain).containsExactlyInAnyOrder(200, 200, 502, 502);
    assertThat(keyed).containsOnly(200);
  }

  @Test
  void staysWellAfterAllThat() {
    for (int i = 0; i < 50; i++) {
      assertThat(gateway.get("/api/v1/complaints").statusCode()).isEqualTo(200);
    }
  }
}
