package id.tanggap.gateway.headers;

import io.vertx.core.MultiMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Headers that belong to one connection only (RFC 9110 §7.6.1), those a sender names included. */
final class HopByHop {

  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "upgrade",
          "http2-settings");

  // Removing these on a sender's word would change where the body ends or whom it is for.
  private static final Set<String> NEVER_BY_NAME =
      Set.of("host", "content-length", "transfer-encoding");

  private HopByHop() {}

  static void remove(MultiMap headers) {
    Set<String> named = new HashSet<>();
    for (String value : headers.getAll("connection")) {
      for (String token : value.split(",")) {
        String name = token.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !NEVER_BY_NAME.contains(name)) {
          named.add(name);
        }
      }
    }
    named.forEach(headers::remove);
    ALWAYS.forEach(headers::remove);
  }
}
