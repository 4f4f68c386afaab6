package id.tanggap.gateway.stubs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The world behind the gateway in tests: account has one dead and one living instance, calendar two
 * living ones, complaint one, monitoring is down.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

  private Vertx vertx;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    String dead = "http://localhost:" + deadPort();
    String account = StubService.start(vertx, "account").url();
    String calendarA = StubService.start(vertx, "calendar-a").url();
    String calendarB = StubService.start(vertx, "calendar-b").url();
    String complaint = StubService.start(vertx, "complaint").url();
    return Map.ofEntries(
        Map.entry("tanggap.gateway.upstreams.account.urls", dead + "," + account),
        Map.entry("tanggap.gateway.upstreams.calendar.urls", calendarA + "," + calendarB),
        Map.entry("tanggap.gateway.upstreams.complaint.urls", complaint),
        Map.entry("tanggap.gateway.upstreams.monitoring.urls", dead),
        Map.entry("tanggap.gateway.cors.origins", "https://portal.example.go.id"),
        Map.entry("tanggap.gateway.timeouts.answer", "700MS"),
        Map.entry("tanggap.gateway.timeouts.body", "700MS"),
        Map.entry("tanggap.gateway.timeouts.stream", "1500MS"),
        Map.entry("tanggap.gateway.timeouts.rest-after-failure", "0S"),
        Map.entry("tanggap.gateway.timeouts.linger", "200MS"),
        Map.entry("tanggap.gateway.cache.status", "0S"));
  }

  @Override
  public void stop() {
    if (vertx != null) {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  /** A port nobody listens on. */
  private static int deadPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
