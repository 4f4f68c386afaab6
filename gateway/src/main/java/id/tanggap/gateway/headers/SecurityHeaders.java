package id.tanggap.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Locale;

/** Headers that tell a browser what it must not do with an answer. */
public final class SecurityHeaders {

  private static final String POLICY = "Content-Security-Policy";
  // JSON, files, images: nothing in them may run or be framed.
  private static final String FOR_DATA = "default-src 'none'; frame-ancestors 'none'";
  // Pages of a service that sets no policy of its own: own origin only, styles may be inline.
  private static final String FOR_PAGES =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** Completes the headers of any answer; a policy set earlier for this answer stays. */
  public static void complete(MultiMap headers, boolean secure) {
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (!headers.contains(POLICY)) {
      headers.set(POLICY, isPage(headers) ? FOR_PAGES : FOR_DATA);
    }
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  private static boolean isPage(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
  }
}
