package id.tanggap.gateway.visit;

import id.tanggap.gateway.config.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who calls, and over what kind of line: the other end of the connection, or, where that is a proxy
 * that the settings trust, who that proxy names.
 *
 * <p>{@code X-Forwarded-For} is read from its end. Every proxy adds the address from which it was
 * called there, and what stands before the first address that is not a trusted proxy was written by
 * the caller, who may write anything. {@code Forwarded} (RFC 7239) is not read at all: a proxy that
 * knows only one of the two hands on the other as the caller wrote it.
 */
@ApplicationScoped
public class Callers {

  private static final String FOR = "X-Forwarded-For";
  private static final int HALF_OF_IPV6 = 8;
  private static final String PROTO = "X-Forwarded-Proto";

  /** Some proxies write the port, too. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([^\\]]+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

  private final List<Network> trusted;

  /**
   * Reads the trusted proxies once.
   *
   * @throws IllegalStateException with one line that says which of them is no network
   */
  public Callers(GatewayConfig config) {
    trusted = config.proxies().trusted().orElse(List.of()).stream().map(Network::new).toList();
  }

  /**
   * A caller.
   *
   * @param address in digits, empty when the connection was gone before it could be asked
   * @param secure whether what it sends is encrypted on its way to us or to the proxy
   */
  public record Caller(String address, boolean secure) {

    /**
     * What stands for one line: the address, of IPv6 its first half, because the other one is
     * chosen by whoever has the line.
     */
    public String line() {
      return Network.address(address)
          .map(InetAddress::getAddress)
          .filter(bytes -> bytes.length > HALF_OF_IPV6)
          .map(bytes -> HexFormat.of().formatHex(bytes, 0, HALF_OF_IPV6))
          .orElse(address);
    }

    /** The scheme of the address that the caller used. */
    public String scheme() {
      return secure ? "https" : "http";
    }
  }

  Caller of(HttpServerRequest request) {
    SocketAddress other = request.remoteAddress();
    String peer = other == null || other.hostAddress() == null ? "" : other.hostAddress();
    Optional<InetAddress> proxy = Network.address(peer).filter(this::isTrusted);
    if (proxy.isEmpty()) {
      return new Caller(peer, request.isSSL());
    }
    String named = behind(proxy.get(), request.headers().getAll(FOR)).getHostAddress();
    List<String> schemes = entries(request.headers().getAll(PROTO));
    boolean secure =
        schemes.isEmpty()
            ? request.isSSL()
            : schemes.get(schemes.size() - 1).equalsIgnoreCase("https");
    return new Caller(named, secure);
  }

  private InetAddress behind(InetAddress proxy, List<String> values) {
    InetAddress nearest = proxy;
    List<String> hops = entries(values);
    for (int i = hops.size() - 1; i >= 0 && isTrusted(nearest); i--) {
      Optional<InetAddress> hop = hop(hops.get(i));
      if (hop.isEmpty()) {
        break;
      }
      nearest = hop.get();
    }
    return nearest;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.covers(address));
  }

  private static List<String> entries(List<String> values) {
    List<String> entries = new ArrayList<>();
    for (String value : values) {
      for (String entry : value.split(",")) {
        if (!entry.isBlank()) {
          entries.add(entry.strip());
        }
      }
    }
    return entries;
  }

  private static Optional<InetAddress> hop(String entry) {
    Matcher written = WITH_PORT.matcher(entry);
    if (!written.matches()) {
      return Network.address(entry);
    }
    return Network.address(written.group(1) == null ? written.group(2) : written.group(1));
  }
}
