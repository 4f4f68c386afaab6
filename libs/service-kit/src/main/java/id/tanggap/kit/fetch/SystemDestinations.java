package id.tanggap.kit.fetch;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks the resolver of the machine. That call blocks, so it has a few threads of its own: a slow
 * name server holds up fetches and nothing else.
 */
@ApplicationScoped
@DefaultBean
class SystemDestinations implements Destinations {
  private static final int THREADS = 4;
  private static final long SECONDS = 30;

  private final WorkerExecutor resolvers;

  SystemDestinations(Vertx vertx) {
    resolvers =
        vertx.createSharedWorkerExecutor("fetch-resolver", THREADS, SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void close() {
    resolvers.close();
  }

  @Override
  public Future<List<InetSocketAddress>> of(String host, int port) {
    return resolvers.executeBlocking(
        () ->
            Arrays.stream(InetAddress.getAllByName(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList(),
        false);
  }
}
