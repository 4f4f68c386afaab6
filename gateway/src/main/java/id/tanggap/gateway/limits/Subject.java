package id.tanggap.gateway.limits;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Whom a bearer token claims to be about. The claim is not verified, which only the services can:
 * it may tell callers behind one address apart and must never lift a limit of that address.
 */
final class Subject {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private Subject() {}

  /** The claim of an Authorization header; empty when there is none that can be read. */
  static Optional<String> claimed(String authorization) {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String[] parts = authorization.substring(SCHEME.length()).strip().split("\\.", 4);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      Object subject = new JsonObject(new String(claims, StandardCharsets.UTF_8)).getValue("sub");
      return Optional.ofNullable(subject)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .filter(name -> !name.isEmpty() && name.length() <= LONGEST);
    } catch (IllegalArgumentException | DecodeException unreadable) {
      return Optional.empty();
    }
  }
}
