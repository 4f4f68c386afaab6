package id.tanggap.kit.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * An address that may be asked for: http or https, an allowed port, no user part.
 *
 * @param host in ASCII and lower case; an IPv6 address without its brackets
 */
record Target(URI address, boolean secure, String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  static Target of(String text, Set<Integer> ports) {
    try {
      return of(new URI(text), ports);
    } catch (URISyntaxException malformed) {
      throw new FetchFailed(FetchFault.NOT_ALLOWED, "no address");
    }
  }

  private static Target of(URI uri, Set<Integer> ports) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    require(secure || scheme.equals("http"), "scheme");
    require(uri.getRawUserInfo() == null, "user part");
    require(uri.getHost() != null && !uri.getHost().isEmpty(), "host");
    int port = uri.getPort() < 0 ? (secure ? HTTPS : HTTP) : uri.getPort();
    require(ports.contains(port), "port");
    String host = uri.getHost();
    if (host.startsWith("[")) {
      host = host.substring(1, host.length() - 1);
      require(host.indexOf('%') < 0, "zone of an address");
    } else {
      host = ascii(host);
    }
    return new Target(uri, secure, host, port);
  }

  /** The place that a redirect names. */
  Target follow(String location, Set<Integer> ports) {
    if (location == null || location.isBlank()) {
      throw new FetchFailed(FetchFault.BROKEN, "redirect to nowhere");
    }
    URI next;
    try {
      next = address.resolve(new URI(location.strip()));
    } catch (URISyntaxException malformed) {
      throw new FetchFailed(FetchFault.NOT_ALLOWED, "redirect to no address");
    }
    return of(next, ports);
  }

  /** Path and query, as they stand in the request line. */
  String path() {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException malformed) {
      throw new FetchFailed(FetchFault.NOT_ALLOWED, "host");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new FetchFailed(FetchFault.NOT_ALLOWED, what);
    }
  }
}
