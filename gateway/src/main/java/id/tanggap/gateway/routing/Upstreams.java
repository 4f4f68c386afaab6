package id.tanggap.gateway.routing;

import id.tanggap.gateway.config.GatewayConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All services behind the door, by name, with their connection pools. */
@ApplicationScoped
public class Upstreams {

  private final Map<String, Upstream> byName = new TreeMap<>();

  /** Builds the pools; nothing connects before the first request. */
  public Upstreams(Vertx vertx, GatewayConfig config) {
    config
        .upstreams()
        .forEach(
            (name, upstream) -> {
              List<Instance> instances = upstream.urls().stream().map(Instance::new).toList();
              HttpClient exchanges =
                  vertx.createHttpClient(clientOptions(config), pool(config, config.pool().size()));
              HttpClient streams =
                  vertx.createHttpClient(
                      clientOptions(config), pool(config, config.pool().streams()));
              byName.put(name, new Upstream(name, instances, exchanges, streams));
            });
  }

  /** The service of a route. */
  public Upstream named(String name) {
    return byName.get(name);
  }

  /** All services, sorted by name. */
  public Collection<Upstream> all() {
    return byName.values();
  }

  /** Options of the client connections; HTTP/1.1 because its back-pressure is the socket's own. */
  static HttpClientOptions clientOptions(GatewayConfig config) {
    return new HttpClientOptions()
        .setConnectTimeout((int) config.timeouts().connect().toMillis())
        .setKeepAlive(true)
        .setPipelining(false)
        .setDecompressionSupported(false)
        .setTcpNoDelay(true)
        .setMaxHeaderSize((int) config.head().size().asLongValue() * 2);
  }

  private static PoolOptions pool(GatewayConfig config, int size) {
    return new PoolOptions().setHttp1MaxSize(size).setMaxWaitQueueSize(config.pool().waiting());
  }
}
