package id.tanggap.gateway.routing;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.visit.Prefixes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prefix table: which service owns a path. Longest match on whole segments. */
@ApplicationScoped
public class RouteTable {

  /** Paths the gateway answers itself; a service can never own them. */
  private static final List<String> OWN =
      List.of("/docs", "/openapi", "/openapi.json", "/status", "/assets", "/q");

  private final Map<String, Route> routes = new HashMap<>();

  /**
   * Builds the table.
   *
   * @throws IllegalStateException when a prefix is malformed, reserved or claimed twice
   */
  public RouteTable(GatewayConfig config) {
    config
        .upstreams()
        .forEach((name, upstream) -> upstream.prefixes().forEach(prefix -> add(prefix, name)));
  }

  /** The row of a path, empty when no service owns it. */
  public Optional<Route> match(String path) {
    String candidate = path;
    while (!candidate.isEmpty()) {
      Route route = routes.get(candidate);
      if (route != null) {
        return Optional.of(route);
      }
      candidate = candidate.substring(0, candidate.lastIndexOf('/'));
    }
    return Optional.empty();
  }

  private void add(String prefix, String upstream) {
    boolean wellFormed = prefix.matches("(/\\.?[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    boolean reserved = OWN.stream().anyMatch(own -> Prefixes.covers(own, prefix));
    if (!wellFormed || reserved) {
      throw new IllegalStateException(
          "tanggap.gateway.upstreams." + upstream + ".prefixes: not a usable prefix: " + prefix);
    }
    Route previous = routes.put(prefix, new Route(prefix, upstream));
    if (previous != null) {
      throw new IllegalStateException(
          "prefix " + prefix + " belongs to both " + previous.upstream() + " and " + upstream);
    }
  }
}
