package id.tanggap.local.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for Meta's Graph API on a machine that has no page of a government: takes a reply to a
 * comment as the real one does, {@code POST /{comment-id}/comments} with {@code message} and an
 * access token, and shows under {@code GET /_received} what arrived. Replies are kept in a file, so
 * that a restart forgets nothing; tokens are never kept.
 */
public final class FakeGraph implements AutoCloseable {

  private static final Pattern REPLY =
      Pattern.compile("(?:/v[0-9]+\\.[0-9]+)?/(?<comment>[A-Za-z0-9_.-]+)/comments");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MISSING_PARAMETER = 100;
  private static final int BAD_TOKEN = 190;
  private static final int LARGEST_BODY = 1 << 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Path received;
  private long replies;

  private FakeGraph(HttpServer server, Path received) {
    this.server = server;
    this.received = received;
  }

  /**
   * Starts the server on the loopback address.
   *
   * @param port 0 takes a free one
   * @param received file that keeps the replies, one JSON object per line
   */
  public static FakeGraph start(int port, Path received) {
    return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), received);
  }

  /**
   * Starts the server on an address, for a container of its own.
   *
   * @param address where it listens; port 0 takes a free one
   * @param received file that keeps the replies, one JSON object per line
   */
  public static FakeGraph start(InetSocketAddress address, Path received) {
    try {
      Files.createDirectories(received.toAbsolutePath().getParent());
      HttpServer server = HttpServer.create(address, 0);
      FakeGraph graph = new FakeGraph(server, received);
      graph.replies = graph.all().size();
      server.createContext("/", graph::handle);
      server.setExecutor(graph.threads);
      server.start();
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on " + address, e);
    }
  }

  /** Port in use. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Matcher reply = REPLY.matcher(path);
      if (exchange.getRequestMethod().equals("GET") && path.equals("/_received")) {
        answer(exchange, 200, all());
      } else if (exchange.getRequestMethod().equals("POST") && reply.matches()) {
        take(exchange, reply.group("comment"));
      } else {
        answer(exchange, 404, error(MISSING_PARAMETER, "Unsupported request: " + path));
      }
    } catch (IllegalArgumentException | UncheckedIOException broken) {
      answer(exchange, 400, error(MISSING_PARAMETER, "Cannot read the request"));
    }
  }

  private void take(HttpExchange exchange, String comment) throws IOException {
    Map<String, String> fields = fields(exchange);
    if (!fields.containsKey("access_token")) {
      answer(exchange, 401, error(BAD_TOKEN, "An access token is required"));
      return;
    }
    String message = fields.getOrDefault("message", "");
    if (message.isBlank()) {
      answer(exchange, 400, error(MISSING_PARAMETER, "(#100) message is required"));
      return;
    }
    answer(exchange, 200, JSON.createObjectNode().put("id", keep(comment, message)));
  }

  private synchronized String keep(String comment, String message) throws IOException {
    replies++;
    String id = comment + "_" + replies;
    ObjectNode reply =
        JSON.createObjectNode()
            .put("id", id)
            .put("commentId", comment)
            .put("message", message)
            .put("receivedAt", Instant.now().toString());
    Files.writeString(
        received,
        JSON.writeValueAsString(reply) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return id;
  }

  private synchronized ArrayNode all() throws IOException {
    ArrayNode all = JSON.createArrayNode();
    if (Files.exists(received)) {
      for (String line : Files.readAllLines(received)) {
        all.add(JSON.readTree(line));
      }
    }
    return all;
  }

  /** Fields of the query and of the body, which may be a form or JSON; a bearer token counts. */
  private static Map<String, String> fields(HttpExchange exchange) throws IOException {
    Map<String, String> fields = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      form(query, fields);
    }
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization != null && authorization.startsWith("Bearer ")) {
      fields.put("access_token", authorization.substring("Bearer ".length()));
    }
    String body =
        new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null && type.startsWith("application/json")) {
      JsonNode json = JSON.readTree(body);
      json.fields().forEachRemaining(each -> fields.put(each.getKey(), each.getValue().asText()));
    } else if (!body.isBlank()) {
      form(body, fields);
    }
    return fields;
  }

  private static void form(String text, Map<String, String> fields) {
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
  }

  private static ObjectNode error(int code, String message) {
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putObject("error")
        .put("message", message)
        .put("type", "OAuthException")
        .put("code", code);
    return answer;
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
