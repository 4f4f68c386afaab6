package id.tanggap.kit.fetch;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small internet of its own: every name leads to one server, which misbehaves on demand. */
final class FakeWeb implements AutoCloseable {
  private static final String HTML = "text/html; charset=utf-8";

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> hosts = new CopyOnWriteArrayList<>();
  private final int port;

  FakeWeb() throws Exception {
    port = listen(new HttpServerOptions(), this::answer);
  }

  Vertx vertx() {
    return vertx;
  }

  int port() {
    return port;
  }

  int listen(HttpServerOptions options, Handler<HttpServerRequest> handler) throws Exception {
    return vertx
        .createHttpServer(options.setHost("127.0.0.1").setPort(0))
        .requestHandler(handler)
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .get()
        .actualPort();
  }

  /** What a name leads to, one answer after another; the last one stays. */
  FakeWeb name(String host, String... answers) {
    names.put(host, new ArrayList<>(List.of(answers)));
    return this;
  }

  /** Names that were looked up. */
  List<String> asked() {
    return asked;
  }

  /** Host headers of the requests that arrived. */
  List<String> hosts() {
    return hosts;
  }

  Destinations destinations() {
    return (host, wanted) -> {
      asked.add(host);
      List<String> answers = names.get(host);
      String answer = answers == null ? host : answers.get(0);
      if (answers != null && answers.size() > 1) {
        answers.remove(0);
      }
      try {
        List<InetSocketAddress> found = new ArrayList<>();
        for (String each : answer.split(",")) {
          for (InetAddress address : InetAddress.getAllByName(each)) {
            found.add(new InetSocketAddress(address, wanted));
          }
        }
        return Future.succeededFuture(List.copyOf(found));
      } catch (UnknownHostException unknown) {
        return Future.failedFuture(unknown);
      }
    };
  }

  private void answer(HttpServerRequest request) {
    hosts.add(request.getHeader("Host"));
    HttpServerResponse response = request.response();
    switch (request.path()) {
      case "/page" -> response.putHeader("Content-Type", HTML).end("<p>Halaman Contoh</p>");
      case "/latin" ->
          response
              .putHeader("Content-Type", "text/html; charset=ISO-8859-1")
              .end(Buffer.buffer(new byte[] {(byte) 0xE9}));
      case "/slow" -> response.setChunked(true).putHeader("Content-Type", HTML).write("a");
      case "/silent" -> request.pause();
      case "/endless" -> flood(response.setChunked(true).putHeader("Content-Type", HTML));
      case "/large" -> response.putHeader("Content-Type", HTML).end("x".repeat((1 << 20) + 1));
      case "/fitting" -> response.putHeader("Content-Type", HTML).end("x".repeat(1 << 20));
      case "/image" -> response.putHeader("Content-Type", "image/png").end("x");
      case "/untyped" -> response.end("x");
      case "/zipped" ->
          response.putHeader("Content-Type", HTML).putHeader("Content-Encoding", "gzip").end("x");
      case "/broken" -> {
        response.putHeader("Content-Type", HTML).putHeader("Content-Length", "100").write("x");
        request.connection().close();
      }
      case "/loop" -> redirect(response, "/loop");
      case "/to" -> redirect(response, request.getParam("url"));
      case "/nowhere" -> response.setStatusCode(302).end();
      default -> {
        int left = Integer.parseInt("0" + request.path().replaceAll("\\D", ""));
        if (request.path().startsWith("/hops")) {
          redirect(response, left == 0 ? "/page" : "/hops" + (left - 1));
        } else {
          response.setStatusCode(404).end();
        }
      }
    }
  }

  private static void redirect(HttpServerResponse response, String to) {
    response.setStatusCode(302).putHeader("Location", to).end();
  }

  private static void flood(HttpServerResponse response) {
    response.write("x".repeat(1 << 16)).onSuccess(more -> flood(response));
  }

  @Override
  public void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }
}
