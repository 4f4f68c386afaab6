package id.tanggap.gateway.headers;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** What the outside gets to see of a service's response headers. */
public final class ResponseHeaders {

  private static final List<String> INTERNAL = List.of("server", "x-powered-by", "via");

  private ResponseHeaders() {}

  /**
   * Removes what is the connection's, the software's or the gateway's business, and makes absolute
   * addresses of the service itself relative, so that no inner address leaves the house.
   *
   * @param origin scheme, host and port of the instance that answered
   */
  public static void toClient(MultiMap headers, String origin) {
    HopByHop.remove(headers);
    INTERNAL.forEach(headers::remove);
    for (String name : List.copyOf(headers.names())) {
      if (name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
        headers.remove(name);
      }
    }
    String location = headers.get(HttpHeaders.LOCATION);
    if (location != null && location.startsWith(origin + "/")) {
      headers.set(HttpHeaders.LOCATION, location.substring(origin.length()));
    }
    List<String> links = headers.getAll("Link");
    if (!links.isEmpty()) {
      headers.set(
          "Link", links.stream().map(link -> link.replace("<" + origin + "/", "</")).toList());
    }
  }
}
