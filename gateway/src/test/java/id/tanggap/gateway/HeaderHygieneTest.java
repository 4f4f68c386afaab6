package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.json;
import static id.tanggap.gateway.stubs.Gateway.seen;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.Gateway;
import id.tanggap.gateway.stubs.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeaderHygieneTest {

  private static final String PATH = "/api/v1/contents";

  @TestHTTPResource URI base;
  Gateway gateway;

  @BeforeEach
  void connect() {
    gateway = new Gateway(base);
  }

  private RawHttp.Answer get(String headers) throws IOException {
    return RawHttp.exchange(
        gateway.port(), "GET " + PATH + " HTTP/1.1\nHost: tanggap.example\n" + headers + "\n");
  }

  @Test
  void removesWhatACallerClaimsAboutItself() throws IOException {
    String seen =
        get("""
                X-Forwarded-For: 6.6.6.6
                x-forwarded-proto: https
                X-FORWARDED-HOST: evil
                X-Forwarded-Prefix: /evil
                Forwarded: for=6.6.6.6
                X-User-Id: admin
                X-User-Roles: platform-admin
                X-Real-IP: 6.6.6.6
                X-Original-URL: /q/metrics
                X-Rewrite-URL: /q/metrics
                X-HTTP-Method-Override: DELETE
                Proxy-Authorization: Basic x
                Authorization: Bearer kept
                Idempotency-Key: kept
                """)
            .body();
    assertThat(seen).doesNotContain("6.6.6.6", "evil", "admin", "/q/metrics", "DELETE", "Basic");
    assertThat(seen(seen, "x-forwarded-for")).containsExactly("127.0.0.1");
    assertThat(seen(seen, "x-forwarded-proto")).containsExactly("http");
    assertThat(seen(seen, "x-forwarded-host")).containsExactly("tanggap.example");
    assertThat(seen(seen, "authorization")).containsExactly("Bearer kept");
    assertThat(seen(seen, "idempotency-key")).containsExactly("kept");
  }

  @Test
  void removesHopByHopHeadersAndThoseNamedInConnection() throws IOException {
    RawHttp.Answer answer =
        get(
            """
            Connection: keep-alive, X-Hop
            Connection: X-Second , X-Forwarded-For
            X-Hop: 1
            X-Second: 1
            Keep-Alive: timeout=5
            TE: trailers
            Trailer: X
            Upgrade: websocket
            X-End-To-End: 1
            """);
    assertThat(answer.status()).isEqualTo(200);
    for (String gone : List.of("x-hop", "x-second", "keep-alive", "te", "trailer", "upgrade")) {
      assertThat(seen(answer.body(), gone)).as(gone).isEmpty();
    }
    assertThat(seen(answer.body(), "x-end-to-end")).containsExactly("1");
    assertThat(seen(answer.body(), "x-forwarded-for")).containsExactly("127.0.0.1");
  }

  @Test
  void tellsTheServiceItsOwnNameAsHost() throws IOException {
    assertThat(seen(get("").body(), "host"))
        .singleElement()
        .satisfies(host -> assertThat(host).startsWith("localhost:"));
  }

  @Test
  void keepsATraceAndARequestId() throws IOException {
    String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    RawHttp.Answer answer =
        get("traceparent: " + parent + "\ntracestate: a=b\nX-Request-Id: my-request-42\n");
    assertThat(seen(answer.body(), "traceparent"))
        .singleElement()
        .satisfies(
            header ->
                assertThat(header)
                    .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                    .as("hangs below the gateway, which alone decides about sampling")
                    .isNotEqualTo(parent)
                    .endsWith("-00"));
    assertThat(answer.header("x-trace-id")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(seen(answer.body(), "tracestate")).containsExactly("a=b");
    assertThat(seen(answer.body(), "x-request-id")).containsExactly("my-request-42");
    assertThat(answer.header("x-request-id")).contains("my-request-42");
  }

  @Test
  void startsATraceAndMakesARequestId() throws IOException {
    RawHttp.Answer answer =
        get("traceparent: broken\ntracestate: a=b\nX-Request-Id: <script>alert(1)</script>\n");
    assertThat(seen(answer.body(), "traceparent"))
        .singleElement()
        .satisfies(header -> assertThat(header).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    assertThat(answer.header("x-trace-id"))
        .contains(seen(answer.body(), "traceparent").get(0).substring(3, 35));
    assertThat(seen(answer.body(), "tracestate")).isEmpty();
    assertThat(seen(answer.body(), "x-request-id"))
        .singleElement()
        .satisfies(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    assertThat(answer.header("x-request-id")).contains(seen(answer.body(), "x-request-id").get(0));
  }

  @Test
  void hidesTheInsideOfServices() {
    HttpResponse<String> answer = gateway.post("/api/v1/contents/talkative", "{}");
    assertThat(answer.statusCode()).isEqualTo(201);
    for (String gone :
        List.of("Server", "X-Powered-By", "X-Inner", "Keep-Alive", "Access-Control-Allow-Origin")) {
      assertThat(answer.headers().firstValue(gone)).as(gone).isEmpty();
    }
    assertThat(answer.headers().firstValue("X-Kept")).contains("yes");
    assertThat(answer.headers().firstValue("Location")).contains("/api/v1/contents/1");
    assertThat(answer.headers().firstValue("Link"))
        .contains("</api/v1/contents?cursor=x>; rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/contents", "/nothing", "/", "/docs", "/status"})
  void setsSecurityHeadersOnEveryAnswer(String path) {
    HttpResponse<String> answer = gateway.get(path);
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .satisfies(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
  }

  @Test
  void letsPagesOfServicesStyleThemselvesButNotRunScriptsFromElsewhere() {
    HttpResponse<String> answer = gateway.get("/public/v1/complaints/page");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'self'", "object-src 'none'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: \n", "Host: a b\n", "Host: a/b\n", "Host: a@b\n", "Host: -\n"})
  void refusesRequestsWithoutAUsableHost(String host) throws IOException {
    RawHttp.Answer answer =
        RawHttp.exchange(gateway.port(), "GET " + PATH + " HTTP/1.1\n" + host + "\n");
    assertThat(answer.status()).as(host).isEqualTo(400);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("bad-host");
  }

  @Test
  void refusesTooManyHeaders() throws IOException {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      headers.append("X-H").append(i).append(": 1\n");
    }
    RawHttp.Answer answer = get(headers.toString());
    assertThat(answer.status()).isEqualTo(431);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("headers-too-large");
  }

  @Test
  void refusesTooLargeHeaders() throws IOException {
    assertThat(get("X-Large: " + "x".repeat(20_000) + "\n").status()).isEqualTo(431);
  }

  @Test
  void refusesATooLongAddress() throws IOException {
    RawHttp.Answer answer =
        RawHttp.exchange(
            gateway.port(),
            "GET " + PATH + "?x=" + "y".repeat(9000) + " HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(414);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("uri-too-long");
  }

  @Test
  void letsAnyWebSiteReadPublicPaths() {
    HttpResponse<String> answer =
        gateway.send(gateway.to("/public/v1/complaints").header("Origin", "https://news.example"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void letsRegisteredSitesCallTheApiAfterAPreflight() {
    HttpResponse<String> preflight =
        gateway.send(
            gateway
                .to(PATH)
                .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://portal.example.go.id")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match"));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://portal.example.go.id");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValueSatisfying(methods -> assertThat(methods).contains("PATCH"));
    assertThat(preflight.headers().firstValue("Access-Control-Max-Age")).contains("600");
    HttpResponse<String> call =
        gateway.send(gateway.to(PATH).header("Origin", "https://portal.example.go.id"));
    assertThat(call.statusCode()).isEqualTo(200);
    assertThat(call.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://portal.example.go.id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accept-language",
        "authorization",
        "content-type",
        "idempotency-key",
        "if-match",
        "if-none-match",
        "last-event-id",
        "x-tracking-pin"
      })
  void letsAPageInABrowserSendWhatTheInterfacesAskFor(String header) {
    HttpResponse<String> preflight =
        gateway.send(
            gateway
                .to("/public/v1/complaints/TRACK-1")
                .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://news.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", header));
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(names(preflight, "Access-Control-Allow-Headers")).contains(header);
  }

  @Test
  void letsAPageInABrowserReadWhatTheInterfacesAnswer() {
    HttpResponse<String> answer =
        gateway.send(gateway.to("/public/v1/complaints").header("Origin", "https://news.example"));
    assertThat(names(answer, "Access-Control-Expose-Headers"))
        .contains(
            "content-disposition",
            "etag",
            "link",
            "location",
            "ratelimit",
            "ratelimit-policy",
            "retry-after",
            "x-request-id",
            "x-trace-id");
  }

  private static List<String> names(HttpResponse<String> answer, String header) {
    String list = String.join(",", answer.headers().allValues(header));
    return List.of(list.toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "https://portal.example.go.id.evil.example",
        "http://portal.example.go.id"
      })
  void refusesOtherSites(String origin) {
    HttpResponse<String> answer = gateway.send(gateway.to(PATH).header("Origin", origin));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(json(answer).getString("code")).isEqualTo("origin-not-allowed");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void letsItsOwnPagesCallTheApi() {
    HttpResponse<String> answer =
        gateway.send(
            gateway.to(PATH).header("Origin", "http://" + base.getHost() + ":" + base.getPort()));
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
