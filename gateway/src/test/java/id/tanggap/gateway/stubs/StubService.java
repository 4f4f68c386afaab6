package id.tanggap.gateway.stubs;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service that does what the last segment of the path says: answers, hangs, stalls, breaks off.
 * It has no state that a test must reset.
 */
public final class StubService {

  private final Vertx vertx;
  private final String name;
  private final HttpServer server;
  private final List<HttpServerResponse> streams = new CopyOnWriteArrayList<>();
  private final List<HttpServerResponse> waiting = new CopyOnWriteArrayList<>();
  private final AtomicInteger hanging = new AtomicInteger();
  private final AtomicInteger abandoned = new AtomicInteger();

  private StubService(Vertx vertx, String name) {
    this.vertx = vertx;
    this.name = name;
    this.server =
        vertx
            .createHttpServer(new HttpServerOptions().setMaxHeaderSize(65536))
            .requestHandler(this::handle);
  }

  /** Starts a stub on a free port. */
  public static StubService start(Vertx vertx, String name) {
    StubService stub = new StubService(vertx, name);
    stub.server.listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    return stub;
  }

  /** Its address. */
  public String url() {
    return "http://localhost:" + server.actualPort();
  }

  private void handle(HttpServerRequest request) {
    String path = request.path();
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "hang" -> {
        hanging.incrementAndGet();
        request.response().closeHandler(gone -> abandoned.incrementAndGet());
      }
      case "deaf" -> request.pause();
      case "wait" -> waiting.add(request.response());
      case "waiting" -> request.response().end(Integer.toString(waiting.size()));
      case "go" -> {
        waiting.forEach(response -> response.end("after all"));
        request.response().end();
      }
      case "hanging" -> request.response().end(Integer.toString(hanging.get()));
      case "abandoned" -> request.response().end(Integer.toString(abandoned.get()));
      case "stall" -> request.response().putHeader("Content-Length", "100").write("ten bytes.");
      case "reset" -> reset(request);
      case "impatient" -> request.response().setStatusCode(401).end("{\"code\":\"no\"}");
      case "stream" -> stream(request);
      case "release" -> release(request);
      case "finish" -> finish(request);
      case "large" -> new Zeros(vertx, size(request)).pipeTo(chunked(request));
      case "talkative" -> talkative(request);
      case "limited" -> limited(request);
      case "page" -> request.response().putHeader("Content-Type", "text/html").end("<p>hello</p>");
      case "unchanged" -> request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
      case "nothing" -> request.response().setStatusCode(204).end();
      case "ready" -> ready(request);
      case "openapi" -> request.response().end(document().toBuffer());
      default -> echo(request);
    }
  }

  private void echo(HttpServerRequest request) {
    MessageDigest digest = sha256();
    long[] bytes = new long[1];
    request.handler(
        piece -> {
          bytes[0] += piece.length();
          digest.update(piece.getBytes());
        });
    request.endHandler(
        end -> {
          JsonArray headers = new JsonArray();
          request
              .headers()
              .forEach(h -> headers.add(h.getKey().toLowerCase() + ": " + h.getValue()));
          JsonObject answer =
              new JsonObject()
                  .put("service", name)
                  .put("method", request.method().name())
                  .put("uri", request.uri())
                  .put("headers", headers)
                  .put("bytes", bytes[0])
                  .put("sha256", HexFormat.of().formatHex(digest.digest()));
          Buffer body = answer.toBuffer();
          request
              .response()
              .putHeader("Content-Type", "application/json")
              .putHeader("Content-Length", Integer.toString(body.length()))
              .putHeader("X-Instance", name)
              .end(request.method().equals(HttpMethod.HEAD) ? Buffer.buffer() : body);
        });
  }

  private static void reset(HttpServerRequest request) {
    request.response().setChunked(true);
    request.response().write("half").onComplete(sent -> request.connection().close());
  }

  private void stream(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.setChunked(true).putHeader("Content-Type", "text/event-stream");
    response.closeHandler(gone -> streams.remove(response));
    streams.add(response);
    response.write("data: first\n\n");
  }

  private void release(HttpServerRequest request) {
    streams.forEach(stream -> stream.write("data: next\n\n"));
    request.response().end();
  }

  private void finish(HttpServerRequest request) {
    streams.forEach(HttpServerResponse::end);
    streams.clear();
    request.response().end();
  }

  private static long size(HttpServerRequest request) {
    return Long.parseLong(request.getParam("bytes"));
  }

  private static HttpServerResponse chunked(HttpServerRequest request) {
    return request.response().setChunked(true);
  }

  /** The second instance of the calendar is up and not ready. */
  private void ready(HttpServerRequest request) {
    if (!name.equals("calendar-b")) {
      request.response().end("{\"status\":\"UP\"}");
      return;
    }
    JsonArray checks =
        new JsonArray()
            .add(new JsonObject().put("name", "clock").put("status", "UP"))
            .add(
                new JsonObject()
                    .put("name", "database")
                    .put("status", "DOWN")
                    .put("data", new JsonObject().put("address", "10.7.7.7:5432")));
    request
        .response()
        .setStatusCode(503)
        .end(new JsonObject().put("status", "DOWN").put("checks", checks).toBuffer());
  }

  private static void limited(HttpServerRequest request) {
    request
        .response()
        .putHeader("RateLimit-Policy", "\"public\";q=5;w=3600")
        .putHeader("RateLimit", "\"public\";r=1;t=0")
        .end("{}");
  }

  private void talkative(HttpServerRequest request) {
    request
        .response()
        .putHeader("Server", "Quarkus/3")
        .putHeader("X-Powered-By", "coffee")
        .putHeader("Connection", "X-Inner")
        .putHeader("X-Inner", "secret")
        .putHeader("Keep-Alive", "timeout=5")
        .putHeader("Access-Control-Allow-Origin", "*")
        .putHeader("Location", url() + "/api/v1/contents/1")
        .putHeader("Link", "<" + url() + "/api/v1/contents?cursor=x>; rel=\"next\"")
        .putHeader("X-Kept", "yes")
        .setStatusCode(201)
        .end("{}");
  }

  private JsonObject document() {
    JsonObject operation =
        new JsonObject()
            .put("operationId", "list")
            .put("security", new JsonArray().add(new JsonObject().put("own", new JsonArray())))
            .put(
                "responses",
                new JsonObject().put("200", new JsonObject().put("description", "ok")));
    return new JsonObject()
        .put("openapi", "3.1.0")
        .put("info", new JsonObject().put("title", name).put("version", "7.7"))
        .put(
            "paths",
            new JsonObject().put("/api/v1/" + name, new JsonObject().put("get", operation)))
        .put(
            "components",
            new JsonObject()
                .put(
                    "schemas", new JsonObject().put("Thing", new JsonObject().put("title", name))));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A body of zeros that is made only as fast as it is read. */
  private static final class Zeros implements ReadStream<Buffer> {
    private static final Buffer PIECE = Buffer.buffer(new byte[64 * 1024]);
    private final Vertx vertx;
    private long left;
    private boolean paused;
    private boolean pumping;
    private Handler<Buffer> handler;
    private Handler<Void> endHandler;

    Zeros(Vertx vertx, long bytes) {
      this.vertx = vertx;
      this.left = bytes;
    }

    private void pump() {
      if (pumping) {
        return;
      }
      pumping = true;
      while (!paused && left > 0 && handler != null) {
        Buffer piece = left >= PIECE.length() ? PIECE : PIECE.slice(0, (int) left);
        left -= piece.length();
        handler.handle(piece);
      }
      pumping = false;
      if (left == 0 && endHandler != null && !paused) {
        Handler<Void> end = endHandler;
        endHandler = null;
        end.handle(null);
      }
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> newHandler) {
      handler = newHandler;
      return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
      paused = true;
      return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
      paused = false;
      vertx.runOnContext(go -> pump());
      return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
      return resume();
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> ignored) {
      return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> newHandler) {
      endHandler = newHandler;
      return this;
    }
  }
}
