package id.tanggap.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.RawHttp;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much one caller may have: requests of a kind, time for a body, connections. */
@QuarkusTest
@TestProfile(LimitsTest.LittleForEverybody.class)
class LimitsTest {

  private static final String READ = "/public/v1/complaints";
  private static final String STAFF = "/api/v1/contents";

  /** The test is the proxy, so that each test has callers of its own. */
  public static class LittleForEverybody implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.ofEntries(
          Map.entry("tanggap.gateway.proxies.trusted", "127.0.0.1"),
          Map.entry("tanggap.gateway.connections", "20"),
          Map.entry("tanggap.gateway.timeouts.sending", "2S"),
          Map.entry("tanggap.gateway.body.pace", "1G"),
          Map.entry("tanggap.gateway.rates.public-read", "3"),
          Map.entry("tanggap.gateway.rates.public-write", "2"),
          Map.entry("tanggap.gateway.rates.staff-read", "3"),
          Map.entry("tanggap.gateway.rates.staff-write", "2"),
          Map.entry("tanggap.gateway.rates.staff-address", "7"),
          Map.entry("tanggap.gateway.rates.documents", "2"));
    }
  }

  @TestHTTPResource URI base;
  @Inject MeterRegistry meters;

  private RawHttp.Answer send(String method, String path, String address, String more)
      throws IOException {
    return RawHttp.exchange(
        base.getPort(),
        "%s %s HTTP/1.1\nHost: localhost\nX-Forwarded-For: %s\n%s\n"
            .formatted(method, path, address, more));
  }

  private int get(String path, String address) throws IOException {
    return send("GET", path, address, "").status();
  }

  private static String token(String subject) {
    byte[] claims = new JsonObject().put("sub", subject).toBuffer().getBytes();
    String middle = Base64.getUrlEncoder().withoutPadding().encodeToString(claims);
    return "Authorization: Bearer e30." + middle + ".c2ln\n";
  }

  private RawHttp.Answer staff(String subject, String address) throws IOException {
    return send("GET", STAFF, address, token(subject));
  }

  private double limited(String rate) {
    return meters.find("tanggap.gateway.limited").tag("rate", rate).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  void refusesWhoSendsTooManyAndSaysWhenToComeBack() throws IOException {
    String address = "203.0.113.1";
    double before = limited("public-read");
    RawHttp.Answer first = send("GET", READ, address, "");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("RateLimit-Policy")).contains("\"public-read\";q=3;w=60");
    assertThat(first.header("RateLimit")).contains("\"public-read\";r=2;t=0");
    assertThat(get(READ, address)).isEqualTo(200);
    assertThat(get(READ, address)).isEqualTo(200);
    RawHttp.Answer refused = send("GET", READ, address, "Origin: https://news.example\n");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Content-Type")).contains("application/problem+json");
    assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo("too-many-requests");
    int pause = Integer.parseInt(refused.header("Retry-After").orElseThrow());
    assertThat(pause).isBetween(1, 20);
    assertThat(refused.header("RateLimit")).contains("\"public-read\";r=0;t=" + pause);
    assertThat(refused.header("Access-Control-Allow-Origin"))
        .as("a page in a browser can read why")
        .contains("*");
    assertThat(limited("public-read")).isEqualTo(before + 1);
  }

  @Test
  void countsEachKindAndEachAddressForItself() throws IOException {
    String address = "203.0.113.2";
    for (int i = 0; i < 4; i++) {
      get(READ, address);
    }
    assertThat(get(READ, address)).isEqualTo(429);
    assertThat(get(READ, "203.0.113.3")).isEqualTo(200);
    assertThat(send("POST", READ, address, "Content-Length: 0\n").status()).isEqualTo(200);
    assertThat(get("/docs", address)).isEqualTo(200);
    assertThat(get(STAFF, address)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /public/v1/complaints, 203.0.113.4, public-write",
    "GET, /open311/v2/services.json, 203.0.113.5, public-read",
    "GET, /.well-known/jwks.json, 203.0.113.6, public-read",
    "GET, /api/v1/contents, 203.0.113.7, staff-read",
    "DELETE, /api/v1/contents, 203.0.113.8, staff-write",
    "GET, /openapi.json, 203.0.113.9, documents",
    "GET, /, 203.0.113.10, documents",
  })
  void tellsKindsApart(String method, String path, String address, String policy)
      throws IOException {
    assertThat(send(method, path, address, "").header("RateLimit-Policy"))
        .hasValueSatisfying(told -> assertThat(told).startsWith("\"" + policy + "\";"));
  }

  @Test
  void tellsTheStaffOfOneOfficeApart() throws IOException {
    String office = "203.0.113.11";
    for (int i = 0; i < 3; i++) {
      assertThat(staff("sari", office).status()).isEqualTo(200);
    }
    assertThat(staff("sari", office).status()).isEqualTo(429);
    assertThat(staff("budi", office).status()).isEqualTo(200);
  }

  @Test
  void letsNobodyUseUpWhatBelongsToAnotherByNamingIt() throws IOException {
    for (int i = 0; i < 4; i++) {
      staff("dewi", "203.0.113.12");
    }
    assertThat(staff("dewi", "203.0.113.13").status()).isEqualTo(200);
  }

  @Test
  void isNotDeceivedByANewSubjectEachTime() throws IOException {
    String address = "203.0.113.14";
    for (int i = 0; i < 7; i++) {
      assertThat(staff("nobody-" + i, address).status()).isEqualTo(200);
    }
    RawHttp.Answer refused = staff("nobody-8", address);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("RateLimit-Policy")).contains("\"staff-address\";q=7;w=60");
  }

  @Test
  void takesTheAddressesOfOneIpv6LineForOneCaller() throws IOException {
    for (int i = 1; i <= 3; i++) {
      assertThat(get(READ, "2001:db8:7:7::" + i)).isEqualTo(200);
    }
    assertThat(get(READ, "2001:db8:7:7:8::9")).isEqualTo(429);
    assertThat(get(READ, "2001:db8:7:8::1")).isEqualTo(200);
  }

  @Test
  void doesNotCountBalancersAndPlatforms() throws IOException {
    for (int i = 0; i < 10; i++) {
      assertThat(get("/status/gateway", "203.0.113.15")).isEqualTo(200);
      RawHttp.Answer delivered =
          send("POST", "/webhooks/meta", "203.0.113.15", "Content-Length: 0\n");
      assertThat(delivered.status()).isEqualTo(200);
      assertThat(delivered.header("RateLimit")).isEmpty();
    }
  }

  @Test
  void leavesWhatAServiceSaysAboutANarrowerLimit() throws IOException {
    RawHttp.Answer answer = send("GET", READ + "/limited", "203.0.113.16", "");
    assertThat(answer.headers().stream().filter(line -> line.startsWith("RateLimit")))
        .containsExactlyInAnyOrder(
            "RateLimit: \"public\";r=1;t=0", "RateLimit-Policy: \"public\";q=5;w=3600");
  }

  @Test
  void refusesABodyThatComesSteadilyAndNeverEnds() throws IOException {
    try (RawHttp sender = new RawHttp(base.getPort())) {
      sender.send(
          "POST "
              + STAFF
              + " HTTP/1.1\nHost: localhost\nX-Forwarded-For: 203.0.113.17\n"
              + "Content-Length: 1000\n\n");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> {
                if (!sender.hasAnswer()) {
                  sender.send("x".getBytes(StandardCharsets.UTF_8));
                }
                return sender.hasAnswer();
              });
      RawHttp.Answer answer = sender.read(false);
      assertThat(answer.status()).isEqualTo(408);
      assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("request-timeout");
    }
  }

  /** A connection counts from its first request on. */
  private RawHttp ask() throws IOException {
    return new RawHttp(base.getPort()).send("GET /status/gateway HTTP/1.1\nHost: localhost\n\n");
  }

  @Test
  void closesAConnectionThatIsOneTooMany() throws IOException {
    List<RawHttp> open = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        open.add(ask());
      }
      assertThat(open.get(0).read(false).status()).isEqualTo(200);
      assertThat(open.get(39).isClosedByPeer()).isTrue();
    } finally {
      for (RawHttp one : open) {
        one.close();
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(() -> get("/status/gateway", "203.0.113.18") == 200);
  }
}
