package id.tanggap.account.identity;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The part of Keycloak's admin API that provisioning uses, with its manners: a conflict for a taken
 * e-mail, a whole representation on update, a token that can end early. Faults are injected before
 * or after the work, because an answer can get lost as well as a request.
 */
final class FakeKeycloak implements AutoCloseable {
  static final String SECRET = "s3cret";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROLES =
      List.of(
          "approver", "coordinator", "default-roles-tanggap", "leader", "operator", "unit-admin");

  private final HttpServer server;
  // faults call the service, for which REST Assured looks around in the class loader of the test;
  // the dispatcher of newer JDKs does not hand it on
  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          4,
          task -> {
            Thread thread = new Thread(task, "fake-keycloak");
            thread.setContextClassLoader(loader);
            return thread;
          });
  private final Map<String, ObjectNode> users = new LinkedHashMap<>();
  private final Map<String, Set<String>> roles = new LinkedHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile String token = "none";
  private volatile Function<String, Fault> faults = call -> null;

  /** Calls in the order in which they came, method and path without the realm. */
  final List<String> calls = new CopyOnWriteArrayList<>();

  /** A thing that goes wrong: the answer, and whether the work was done before. */
  record Fault(int status, boolean afterwards) {}

  /** Never answers. */
  static final Fault SILENCE = new Fault(-1, false);

  FakeKeycloak() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String realmUrl() {
    return "http://localhost:" + server.getAddress().getPort() + "/realms/tanggap";
  }

  /** What goes wrong; gives null for calls that go well. */
  void faults(Function<String, Fault> injected) {
    faults = injected;
  }

  /** Tokens given so far end now. */
  void forgetTokens() {
    token = "none";
  }

  int tokensGiven() {
    return tokens.get();
  }

  /** A user who was there before. */
  synchronized String user(String email, String region, List<String> units, String... held) {
    String id = UUID.randomUUID().toString();
    ObjectNode user = JSON.createObjectNode();
    user.put("id", id).put("username", email).put("email", email).put("enabled", true);
    user.put("emailVerified", true).put("firstName", "Contoh").put("lastName", "Lama");
    ObjectNode attributes = user.putObject("attributes");
    attributes.putArray("region").add(region);
    ArrayNode served = attributes.putArray("units");
    units.forEach(served::add);
    users.put(id, user);
    Set<String> all = new TreeSet<>(Set.of(held));
    all.add("default-roles-tanggap");
    roles.put(id, all);
    return id;
  }

  /** A user types an address for themselves. */
  synchronized void retype(String id, String email) {
    users.get(id).put("email", email).put("emailVerified", false);
  }

  synchronized JsonNode byEmail(String email) {
    return users.values().stream()
        .filter(user -> user.path("email").asText().equals(email))
        .findFirst()
        .orElse(null);
  }

  synchronized Set<String> rolesOf(String id) {
    Set<String> held = new TreeSet<>(roles.getOrDefault(id, Set.of()));
    held.remove("default-roles-tanggap");
    return held;
  }

  synchronized List<String> attribute(String id, String name) {
    List<String> values = new ArrayList<>();
    users.get(id).path("attributes").path(name).forEach(value -> values.add(value.asText()));
    return values;
  }

  synchronized void delete(String id) {
    users.remove(id);
    roles.remove(id);
  }

  synchronized int size() {
    return users.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().toString().replaceFirst("^/(admin/)?realms/tanggap", "");
    String call = exchange.getRequestMethod() + " " + path;
    calls.add(call);
    Fault fault = faults.apply(call);
    if (SILENCE.equals(fault)) {
      return;
    }
    if (fault != null && !fault.afterwards()) {
      answer(exchange, fault.status(), null);
      return;
    }
    Answer answer;
    synchronized (this) {
      answer = work(exchange, call, path, body);
    }
    if (answer.location() != null) {
      exchange.getResponseHeaders().add("Location", realmUrl() + answer.location());
    }
    answer(exchange, fault == null ? answer.status() : fault.status(), answer.body());
  }

  private record Answer(int status, JsonNode body, String location) {
    Answer(int status) {
      this(status, null, null);
    }

    Answer(JsonNode body) {
      this(200, body, null);
    }
  }

  private Answer work(HttpExchange exchange, String call, String path, byte[] body)
      throws IOException {
    if (path.endsWith("/token")) {
      return token(new String(body, StandardCharsets.UTF_8));
    }
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + token).equals(bearer)) {
      return new Answer(401);
    }
    JsonNode json = body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
    if (call.equals("POST /users")) {
      return create((ObjectNode) json);
    }
    if (call.startsWith("GET /users?")) {
      return search(exchange.getRequestURI().getRawQuery());
    }
    String[] parts = path.split("/");
    ObjectNode user = users.get(parts[2]);
    return user == null ? new Answer(404) : onUser(call, parts, user, json);
  }

  private Answer token(String form) {
    if (!form.contains("client_secret=" + SECRET)) {
      return new Answer(401);
    }
    token = "token-" + tokens.incrementAndGet();
    return new Answer(JSON.createObjectNode().put("access_token", token));
  }

  private Answer create(ObjectNode user) {
    if (byEmail(user.path("email").asText()) != null) {
      return new Answer(409);
    }
    String id = UUID.randomUUID().toString();
    users.put(id, user.put("id", id));
    roles.put(id, new TreeSet<>(Set.of("default-roles-tanggap")));
    return new Answer(201, null, "/users/" + id);
  }

  private Answer search(String query) {
    ArrayNode hits = JSON.createArrayNode();
    for (String parameter : query.split("&")) {
      String[] pair = parameter.split("=", 2);
      if (pair[0].equals("email") || pair[0].equals("username")) {
        String wanted = URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
        users.values().stream()
            .filter(user -> user.path(pair[0]).asText().equals(wanted))
            .forEach(hits::add);
      }
    }
    return new Answer(hits);
  }

  private Answer onUser(String call, String[] parts, ObjectNode user, JsonNode json) {
    String id = parts[2];
    Set<String> held = roles.get(id);
    String what = parts.length > 3 ? parts[parts.length - 1] : "";
    if (call.startsWith("GET") && what.isEmpty()) {
      return new Answer(user);
    }
    if (call.startsWith("PUT") && what.isEmpty()) {
      JsonNode other = byEmail(json.path("email").asText());
      if (other != null && !other.path("id").asText().equals(id)) {
        return new Answer(409);
      }
      users.put(id, ((ObjectNode) json).put("id", id));
      return new Answer(204);
    }
    if (call.startsWith("GET") && what.equals("available")) {
      return new Answer(roles(ROLES.stream().filter(role -> !held.contains(role)).toList()));
    }
    if (call.startsWith("GET") && what.equals("realm")) {
      return new Answer(roles(held));
    }
    if (what.equals("realm")) {
      json.forEach(role -> change(held, call, role.path("name").asText()));
    }
    return new Answer(204);
  }

  private static void change(Set<String> held, String call, String role) {
    if (call.startsWith("POST")) {
      held.add(role);
    } else {
      held.remove(role);
    }
  }

  private static ArrayNode roles(Iterable<String> names) {
    ArrayNode array = JSON.createArrayNode();
    names.forEach(name -> array.addObject().put("id", "id-" + name).put("name", name));
    return array;
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
