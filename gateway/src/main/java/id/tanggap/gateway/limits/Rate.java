package id.tanggap.gateway.limits;

import id.tanggap.gateway.visit.Prefixes;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;

/** What a request counts as, where callers may send only so many of a kind. */
enum Rate {
  /** Reading without a token: the tracker, the directory, feeds, transparency. */
  PUBLIC_READ("public-read"),
  /** Saying something without a token: reports, ratings, objections. */
  PUBLIC_WRITE("public-write"),
  /** Reading by the staff and by programs of other agencies. */
  STAFF_READ("staff-read"),
  /** Changes by the staff and by programs of other agencies. */
  STAFF_WRITE("staff-write"),
  /** The gateway's own pages. */
  DOCUMENTS("documents");

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final List<String> PUBLIC = List.of("/public", "/open311", "/.well-known");
  private static final List<String> PAGES =
      List.of("/openapi.json", "/openapi", "/docs", "/assets", "/favicon.ico");

  private final String label;

  Rate(String label) {
    this.label = label;
  }

  /** The kind of a request. */
  static Rate of(HttpMethod method, String path) {
    if (path.equals("/") || Prefixes.anyCovers(PAGES, path)) {
      return DOCUMENTS;
    }
    boolean reading = READING.contains(method);
    if (Prefixes.anyCovers(PUBLIC, path)) {
      return reading ? PUBLIC_READ : PUBLIC_WRITE;
    }
    return reading ? STAFF_READ : STAFF_WRITE;
  }

  /** Name of the policy in headers and of the label in metrics. */
  String label() {
    return label;
  }

  /** Whether a token may tell callers behind one address apart. */
  boolean isStaff() {
    return this == STAFF_READ || this == STAFF_WRITE;
  }
}
