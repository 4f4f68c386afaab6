package id.tanggap.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.problem.HttpRejection;
import id.tanggap.kit.security.CurrentUser;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Lets a client send the same POST twice without doing the thing twice. The first answer is stored
 * in the transaction of the thing itself, so either both are there or neither; for {@value
 * IdempotencyKeys#HOURS} hours the same key gets the same answer. A second call that arrives while
 * the first still runs waits for it, because its insert of the key waits for the first transaction.
 * A service with an {@link AnswerSeal} keeps no answer in the clear.
 *
 * <p>A key belongs to one person of one region. Anonymous callers share one name, so for them the
 * key is tied to the path and must be long enough not to be guessed.
 */
@RequestScoped
public class Idempotency {
  /** The request header. */
  public static final String HEADER = "Idempotency-Key";

  /** The response header that tells a stored answer from a new one. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
  private static final int ANONYMOUS_LENGTH = 16;
  private static final String NO_REGION = "-";
  private static final String SEALED = "sealed:"; // no answer of ours begins like that
  private static final List<String> REPEATED = List.of("Content-Type", "ETag", "Location");

  private final CurrentVertxRequest request;
  private final CurrentUser user;
  private final IdempotencyKeys keys;
  private final ObjectMapper json;
  private final Instance<AnswerSeal> seal;

  @Inject
  Idempotency(
      CurrentVertxRequest request,
      CurrentUser user,
      IdempotencyKeys keys,
      ObjectMapper json,
      Instance<AnswerSeal> seal) {
    this.request = request;
    this.user = user;
    this.keys = keys;
    this.json = json;
    this.seal = seal;
  }

  /**
   * Runs a POST, or repeats its first answer.
   *
   * @param requestBody what the client sent: a record, text or bytes; null without a body. A stream
   *     cannot be compared with an earlier one and is refused.
   * @param action what the POST does. It joins the transaction opened here; when it fails, nothing
   *     is stored and the key stays free.
   */
  public Uni<Response> post(Object requestBody, Supplier<Uni<Response>> action) {
    HttpServerRequest http = request.getCurrent().request();
    String key = http.getHeader(HEADER);
    if (key == null) {
      return action.get();
    }
    check(key);
    IdempotencyKeys.Owner owner =
        user.known()
            ? new IdempotencyKeys.Owner(user.region(), user.id(), key)
            : new IdempotencyKeys.Owner(NO_REGION, CurrentUser.ANONYMOUS, http.path() + " " + key);
    String hash = hash(http, requestBody);
    return Panache.withTransaction(
        () ->
            keys.claim(owner, hash)
                .flatMap(
                    first ->
                        first
                            ? action.get().call(answer -> keys.store(owner, stored(answer)))
                            : keys.find(owner).map(known -> replay(known, hash))));
  }

  private void check(String key) {
    boolean guessable = !user.known() && key.length() < ANONYMOUS_LENGTH;
    if (guessable || !KEY.matcher(key).matches()) {
      String code = "malformed-idempotency-key";
      Map<String, Object> details = Map.of("least", user.known() ? 1 : ANONYMOUS_LENGTH);
      throw new HttpRejection(
          400, code, details, List.of(new Fault("header:" + HEADER, code, details)));
    }
  }

  private Response replay(IdempotencyKeys.Known known, String hash) {
    if (!known.requestHash().equals(hash)) {
      throw new HttpRejection(422, "idempotency-key-reused");
    }
    IdempotencyKeys.Answer answer = known.answer();
    Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
    headers(answer.headers()).forEach(response::header);
    if (!answer.body().isEmpty()) {
      response.entity(opened(answer.body()));
    }
    return response.build();
  }

  private IdempotencyKeys.Answer stored(Response answer) {
    Object entity = answer.getEntity();
    String body = "";
    if (entity != null) {
      body = entity instanceof String text ? text : write(entity);
    }
    Map<String, String> headers = new TreeMap<>();
    for (String name : REPEATED) {
      String value = answer.getHeaderString(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    if (!body.isEmpty()) {
      headers.putIfAbsent("Content-Type", MediaType.APPLICATION_JSON);
    }
    return new IdempotencyKeys.Answer(answer.getStatus(), write(headers), sealed(body));
  }

  private String sealed(String body) {
    return body.isEmpty() || seal.isUnsatisfied() ? body : SEALED + seal.get().seal(body);
  }

  // what was kept before the service had a seal is as it is
  private String opened(String kept) {
    return kept.startsWith(SEALED) ? seal.get().open(kept.substring(SEALED.length())) : kept;
  }

  private Map<String, String> headers(String written) {
    try {
      return json.readValue(written, new TypeReference<TreeMap<String, String>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("headers of our own that are no JSON", impossible);
    }
  }

  private String hash(HttpServerRequest http, Object body) {
    MessageDigest digest = sha256();
    digest.update((http.path() + "?" + http.query() + "\n").getBytes(StandardCharsets.UTF_8));
    if (body instanceof byte[] bytes) {
      digest.update(bytes);
    } else if (body instanceof String text) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    } else if (body instanceof InputStream) {
      throw new IllegalArgumentException("pass the bytes: a stream can be read only once");
    } else if (body != null) {
      digest.update(write(body).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private String write(Object value) {
    try {
      return json.writer()
          .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a body of our own that is no JSON", impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
