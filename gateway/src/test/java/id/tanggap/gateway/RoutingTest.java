package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.Gateway;
import id.tanggap.gateway.stubs.RawHttp;
import id.tanggap.gateway.stubs.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class RoutingTest {

  @TestHTTPResource URI base;
  Gateway gateway;

  @BeforeEach
  void connect() {
    gateway = new Gateway(base);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/units/tree, account",
    "/api/v1/obligations/x/waivers, account",
    "/api/v1/registration-drives/x/lagging, account",
    "/api/v1/compliance-checks, account",
    "/api/v1/compliance-profiles/INSTAGRAM, account",
    "/api/v1/account/labels, account",
    "/api/v1/handovers/1/tick, account",
    "/public/v1/accounts, account",
    "/public/v1/accounts.csv, account",
    "/.well-known/official-accounts.json, account",
    "/.well-known/jwks.json, account",
    "/public/v1/changes, account",
    "/public/v1/impersonation-reports, account",
    "/api/v1/calendar/labels, calendar-",
    "/public/v1/calendars/token.ics, calendar-",
    "/api/v1/complaints/1/assign, complaint",
    "/api/v1/complaint-statistics, complaint",
    "/api/v1/responses/1/approve, complaint",
    "/api/v1/response-approval-policies, complaint",
    "/api/v1/reply-windows, complaint",
    "/api/v1/quality-flags, complaint",
    "/api/v1/answer-bank/suggestions, complaint",
    "/api/v1/objections/1/decide, complaint",
    "/public/v1/complaints/AB-12/objections, complaint",
    "/api/v1/complaint-categories/import, complaint",
    "/api/v1/prank-callers/1/lift, complaint",
    "/api/v1/sla-recomputes/1, complaint",
    "/api/v1/sla-warnings, complaint",
    "/api/v1/sla-periods/2026-03/close, complaint",
    "/api/v1/break-glass, complaint",
    "/api/v1/legal-holds/1/lift, complaint",
    "/api/v1/retention-policies/current, complaint",
    "/api/v1/retention-runs/1/approve, complaint",
    "/public/v1/complaints/AB-12, complaint",
    "/webhooks/meta/1, complaint",
    "/open311/v2/services.json, complaint",
  })
  void sendsEachPrefixToItsService(String path, String service) {
    HttpResponse<String> answer = gateway.get(path + "?a=1&b=%2F");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).getString("service")).startsWith(service);
    assertThat(json(answer).getString("uri")).isEqualTo(path + "?a=1&b=%2F");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api/v1",
        "/api/v1/unitsx",
        "/api/v2/units",
        "/api/v1/%75nits",
        "/API/v1/units",
        "/public/v1",
        "/.well-known/other",
        "/open311/v1/x",
        "/q",
        "/q/health",
        "/q/health/ready",
        "/q/metrics",
        "/q/openapi",
        "/q/dev-ui",
        "/webjars/swagger-ui/5.31.0/index.html",
        "/docs/assets/index.html",
        "/status/x",
        "/openapi/other.json",
        "/openapi/account",
      })
  void answersUnknownPathsItself(String path) {
    HttpResponse<String> answer = gateway.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).getString("type")).isEqualTo("urn:tanggap:problem:unknown-path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/../q/metrics",
        "/api/v1/units/../../../q/metrics",
        "/api/v1/units/%2e%2e/%2e%2e/q/metrics",
        "/api/v1/units/..%2f..%2fq/metrics",
        "/api/v1/units/..;/q/metrics",
        "/api/v1//units",
        "//localhost:1/api/v1/units",
        "/api/v1/units%2fx",
        "http://localhost:1/api/v1/units",
        "*",
      })
  void refusesPathsThatMeanSomethingElseBehindIt(String target) throws IOException {
    RawHttp.Answer answer =
        RawHttp.exchange(gateway.port(), "GET " + target + " HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).as(target).isEqualTo(400);
    assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("bad-path");
  }

  @Test
  void refusesBackslashes() throws IOException {
    // Quarkus refuses these before the router, without a body.
    String request = "GET /api/v1/units\\..\\q HTTP/1.1\nHost: localhost\n\n";
    assertThat(RawHttp.exchange(gateway.port(), request).status()).isEqualTo(400);
  }

  @Test
  void answersProblemsWithEverythingTheApiPromises() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    HttpResponse<String> answer =
        gateway.send(
            gateway
                .to("/nothing?pin=1")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
    JsonObject problem = json(answer);
    assertThat(problem.getString("type")).isEqualTo("urn:tanggap:problem:unknown-path");
    assertThat(problem.getString("title")).isEqualTo("Alamat tidak dikenal");
    assertThat(problem.getInteger("status")).isEqualTo(404);
    assertThat(problem.getString("detail")).startsWith("Tidak ada layanan");
    assertThat(problem.getString("instance")).isEqualTo("/nothing");
    assertThat(problem.getString("code")).isEqualTo("unknown-path");
    assertThat(problem.getString("traceId")).isEqualTo(trace);
    assertThat(answer.headers().firstValue("Content-Language")).contains("id");
  }

  @Test
  void speaksEnglishWhenAsked() {
    HttpResponse<String> answer =
        gateway.send(gateway.to("/nothing").header("Accept-Language", "en-US,en;q=0.9"));
    assertThat(json(answer).getString("title")).isEqualTo("Unknown address");
    assertThat(answer.headers().firstValue("Content-Language")).contains("en");
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void passesEveryMethodOfTheApi(String method) {
    HttpResponse<String> answer =
        gateway.send(
            gateway.to("/api/v1/contents").method(method, HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).getString("method")).isEqualTo(method);
  }

  @Test
  void passesHeadWithoutABody() throws IOException {
    RawHttp.Answer answer =
        RawHttp.exchange(gateway.port(), "HEAD /api/v1/contents HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-length").map(Integer::parseInt).orElse(0)).isPositive();
  }

  @Test
  void keepsTheConnectionUsableAfterHeadAndProblems() throws IOException {
    try (RawHttp connection = new RawHttp(gateway.port())) {
      for (String target : new String[] {"/nothing", "/api/v1/contents", "/status/gateway", "/"}) {
        connection.send("HEAD " + target + " HTTP/1.1\nHost: localhost\n\n");
        connection.read(true);
        connection.send("GET " + target + " HTTP/1.1\nHost: localhost\n\n");
        assertThat(connection.read(false).body()).as(target).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "BREW"})
  void refusesMethodsTheApiDoesNotHave(String method) throws IOException {
    RawHttp.Answer answer =
        RawHttp.exchange(
            gateway.port(), method + " /api/v1/contents HTTP/1.1\nHost: localhost\n\n");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("allow")).hasValueSatisfying(a -> assertThat(a).contains("PATCH"));
  }

  @Test
  void refusesToChangeItsOwnPages() {
    HttpResponse<String> answer = gateway.post("/status", "{}");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void passesAnswersWithoutABody() {
    assertThat(gateway.get("/api/v1/contents/unchanged").statusCode()).isEqualTo(304);
    assertThat(gateway.get("/api/v1/contents/nothing").statusCode()).isEqualTo(204);
  }

  @Test
  void takesTurnsAmongTheInstancesOfAService() {
    Set<String> instances = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      instances.add(json(gateway.get("/api/v1/contents")).getString("service"));
    }
    assertThat(instances).containsExactlyInAnyOrder("calendar-a", "calendar-b");
  }
}
