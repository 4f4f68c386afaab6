package id.tanggap.gateway.routing;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/** One running copy of a service, at an address from the configuration. */
public final class Instance {

  private static final int HIGHEST_PORT = 65_535;

  private final String origin;
  private final String host;
  private final int port;
  private final boolean secure;
  private volatile long restingUntilNanos = Long.MIN_VALUE;
  private volatile boolean resting;

  /**
   * An instance at an address.
   *
   * @throws IllegalStateException when the address is more or less than scheme, host and port
   */
  public Instance(String address) {
    this(parsed(address));
  }

  private Instance(URI address) {
    String scheme = address.getScheme();
    boolean plainPath = address.getRawPath() == null || address.getRawPath().matches("/?");
    if (!("http".equals(scheme) || "https".equals(scheme))
        || address.getHost() == null
        || !plainPath
        || address.getRawQuery() != null
        || address.getRawUserInfo() != null
        || address.getPort() == 0
        || address.getPort() > HIGHEST_PORT) {
      throw none(address.toString());
    }
    this.secure = scheme.equals("https");
    this.host = address.getHost();
    int defaultPort = secure ? 443 : 80;
    this.port = address.getPort() < 0 ? defaultPort : address.getPort();
    this.origin = scheme + "://" + address.getRawAuthority();
  }

  private static URI parsed(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw none(address);
    }
  }

  // what is refused may hold a password, and a refusal goes into a log
  private static IllegalStateException none(String address) {
    return new IllegalStateException(
        "the address of a service is scheme, host and port, for example http://localhost:8081, not "
            + address.replaceFirst("//.*@", "//…@"));
  }

  /** Scheme, host and port as configured. */
  public String origin() {
    return origin;
  }

  /** Where to connect and what to say in the Host header. */
  public HostAndPort authority() {
    return HostAndPort.create(host, port);
  }

  /** Options of a request to this instance; nothing in them stems from a caller. */
  public RequestOptions options() {
    return new RequestOptions().setHost(host).setPort(port).setSsl(secure);
  }

  /** Passes this instance over for a while. */
  void rest(Duration howLong) {
    restingUntilNanos = System.nanoTime() + howLong.toNanos();
    resting = true;
  }

  /** Puts it back to work at once. */
  void wake() {
    if (resting) {
      resting = false;
    }
  }

  boolean isResting() {
    return resting && System.nanoTime() - restingUntilNanos < 0;
  }
}
