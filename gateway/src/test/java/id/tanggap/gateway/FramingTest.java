package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.seen;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.Gateway;
import id.tanggap.gateway.stubs.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a body ends must be the same question for the gateway and for the service behind it. */
@QuarkusTest
class FramingTest {

  private static final String SMUGGLED = "GET /q/metrics HTTP/1.1\nHost: localhost\n\n";

  @TestHTTPResource URI base;
  Gateway gateway;

  @BeforeEach
  void connect() {
    gateway = new Gateway(base);
  }

  private static String post(String headers, String body) {
    return "POST /api/v1/contents HTTP/1.1\nHost: localhost\n" + headers + "\n" + body;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\nContent-Length: 6\n",
        "Content-Length: 5, 6\n",
        "Content-Length: -5\n",
        "Content-Length: +5\n",
        "Content-Length: 0x5\n",
        "Content-Length: 5\nTransfer-Encoding: xchunked\n",
        "Transfer-Encoding: gzip, chunked\n",
        "Transfer-Encoding: chunked\nTransfer-Encoding: identity\n",
        "Transfer-Encoding: identity\n",
      })
  void refusesFramingThatCanBeReadInTwoWays(String headers) throws IOException {
    RawHttp.Answer answer = RawHttp.exchange(gateway.port(), post(headers, "0\n\n" + SMUGGLED));
    assertThat(answer.status()).as(headers).isEqualTo(400);
  }

  @Test
  void neverSendsBothFramingHeadersOn() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send(post("Content-Length: 60\nTransfer-Encoding: chunked\n", "3\nabc\n0\n\n"));
      RawHttp.Answer answer = connection.read(false);
      if (answer.status() == 200) {
        assertThat(seen(answer.body(), "content-length")).isEmpty();
        assertThat(seen(answer.body(), "transfer-encoding")).containsExactly("chunked");
        assertThat(new JsonObject(answer.body()).getLong("bytes")).isEqualTo(3);
      } else {
        assertThat(answer.status()).isEqualTo(400);
      }
    }
  }

  @Test
  void treatsBytesAfterTheBodyAsAnotherRequestOfTheSameOutsider() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send(post("Content-Length: 3\n", "abc" + SMUGGLED));
      assertThat(new JsonObject(connection.read(false).body()).getLong("bytes")).isEqualTo(3);
      assertThat(connection.read(false).status()).isEqualTo(404);
    }
  }

  @Test
  void passesAnExpectedBodyAfterAContinue() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send(post("Content-Length: 3\nExpect: 100-continue\n", ""));
      assertThat(connection.read(false).status()).isEqualTo(100);
      connection.send("abc");
      RawHttp.Answer answer = connection.read(false);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(new JsonObject(answer.body()).getLong("bytes")).isEqualTo(3);
      assertThat(seen(answer.body(), "expect")).isEmpty();
    }
  }

  @Test
  void refusesAnyOtherExpectation() throws IOException {
    RawHttp.Answer answer = RawHttp.exchange(gateway.port(), post("Expect: a-miracle\n", ""));
    assertThat(answer.status()).isEqualTo(417);
  }

  @Test
  void asksForAVersionThatCanCarryStreams() throws IOException {
    RawHttp.Answer answer =
        RawHttp.exchange(gateway.port(), "GET /api/v1/contents HTTP/1.0\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(505);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\n\n",
        "GET /api/v1/contents HTTP/9.9\nHost: localhost\n\n",
        "GET /api/v1/contents HTTP/1.1\nHost: localhost\nBad Header: x\n\n",
        "GET /api/v1/contents HTTP/1.1\nHost: localhost\n folded: x\n\n",
      })
  void answersWhatIsNotHttpWith400OrAClosedConnection(String text) throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      connection.send(text.getBytes(StandardCharsets.ISO_8859_1));
      connection.send("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      String status = connection.line();
      assertThat(status.isEmpty() || status.matches("HTTP/1\\.[01] (400|505).*"))
          .as(status)
          .isTrue();
    }
  }
}
