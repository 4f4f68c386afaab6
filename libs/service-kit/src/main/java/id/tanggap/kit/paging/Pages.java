package id.tanggap.kit.paging;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Turns a page into the HTTP answer of a list. */
public final class Pages {
  private Pages() {}

  /** The page without a total, with a {@code Link} to the next one where there is one. */
  public static <T> Response respond(UriInfo uri, Page<T> page, String filterFingerprint) {
    return respond(uri, page, filterFingerprint, null);
  }

  /**
   * The page with the number of items on all pages.
   *
   * @param count null when the client did not ask for it
   */
  public static <T> Response respond(
      UriInfo uri, Page<T> page, String filterFingerprint, Long count) {
    String next = page.next() == null ? null : page.next().encode(filterFingerprint);
    Response.ResponseBuilder answer =
        Response.ok(new PageResponse<>(page.items(), next, count))
            .type(MediaType.APPLICATION_JSON_TYPE);
    if (next != null) {
      answer.header("Link", "<" + nextAddress(uri, next) + ">; rel=\"next\"");
    }
    return answer.build();
  }

  // Path and query only: behind the gateway the service does not know its public host, and RFC 8288
  // resolves a relative reference against the address that the client asked.
  private static String nextAddress(UriInfo uri, String cursor) {
    var address = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
    return address.getRawPath() + "?" + address.getRawQuery();
  }
}
