package id.tanggap.account.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tanggap.kit.fetch.Destinations;
import id.tanggap.kit.fetch.PublicInternet;
import id.tanggap.kit.fetch.Reach;
import io.vertx.core.Future;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Profiles and pages for tests: names that were given a page lead to one server of this machine,
 * whatever their port; all others lead where the test says. Nothing leaves the machine.
 */
@ApplicationScoped
public class FakeProfiles implements Destinations, Reach {
  private static final Reach REAL = new PublicInternet();

  private record Page(int status, String body, String location) {}

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Map<String, String> inner = new ConcurrentHashMap<>();
  private final Map<String, Runnable> interludes = new ConcurrentHashMap<>();
  private final HttpServer server;

  FakeProfiles() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @PreDestroy
  void close() {
    server.stop(0);
  }

  /** Shows a page at an address without its scheme. */
  public void show(String address, String body) {
    pages.put(address, new Page(200, body, null));
  }

  /** Leads an address elsewhere. */
  public void redirect(String address, String location) {
    pages.put(address, new Page(302, "", location));
  }

  /** Makes a name lead to an address inside our network. */
  public void leadInside(String host, String address) {
    inner.put(host, address);
  }

  /** Something happens while a page is being read. */
  public void meanwhile(String address, Runnable interlude) {
    // REST Assured looks around in the class loader of the test, which the server does not know
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    interludes.put(
        address,
        () -> {
          Thread.currentThread().setContextClassLoader(loader);
          interlude.run();
        });
  }

  @Override
  public Future<List<InetSocketAddress>> of(String host, int port) {
    if (inner.containsKey(host)) {
      return Future.succeededFuture(List.of(new InetSocketAddress(inner.get(host), port)));
    }
    return pages.keySet().stream().anyMatch(address -> address.startsWith(host))
        ? Future.succeededFuture(List.of(server.getAddress()))
        : Future.failedFuture("no such host");
  }

  @Override
  public boolean allows(InetAddress address) {
    return address.equals(server.getAddress().getAddress()) || REAL.allows(address);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceAll(":\\d+$", "");
    String address = host + exchange.getRequestURI();
    Runnable interlude = interludes.remove(address);
    if (interlude != null) {
      interlude.run();
    }
    Page page = pages.getOrDefault(address, new Page(404, "", null));
    if (page.location() != null) {
      exchange.getResponseHeaders().add("Location", page.location());
    }
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
