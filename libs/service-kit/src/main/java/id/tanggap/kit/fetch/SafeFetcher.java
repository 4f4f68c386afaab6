package id.tanggap.kit.fetch;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches a page whose address a user gave, without becoming the user's arm into our own network.
 * The name is resolved here, every address that it leads to must be public, and the connection goes
 * to the very address that was checked; each redirect begins anew. Never called inside a database
 * transaction.
 */
@ApplicationScoped
public class SafeFetcher {
  private static final int CONNECT_MILLIS = 5_000;
  // each may hold a whole body in memory
  private static final int AT_ONCE = 16;

  private final Vertx vertx;
  private final HttpClient client;
  private final Destinations destinations;
  private final Reach reach;
  private final Set<Integer> ports;
  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * @param ports ports that may be connected to
   */
  @Inject
  public SafeFetcher(
      Vertx vertx,
      Destinations destinations,
      Reach reach,
      @ConfigProperty(name = "tanggap.fetch.ports", defaultValue = "80,443") Set<Integer> ports) {
    this(vertx, destinations, reach, ports, new HttpClientOptions());
  }

  /** With further settings of the client, such as whose certificates are trusted. */
  SafeFetcher(
      Vertx vertx,
      Destinations destinations,
      Reach reach,
      Set<Integer> ports,
      HttpClientOptions options) {
    this.vertx = vertx;
    this.destinations = destinations;
    this.reach = reach;
    this.ports = Set.copyOf(ports);
    this.client =
        vertx.createHttpClient(
            options
                .setConnectTimeout(CONNECT_MILLIS)
                // a kept connection would be chosen by name, not by the address that was checked
                .setKeepAlive(false)
                .setVerifyHost(true));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * Reads what stands at an address.
   *
   * @return the page, whatever its status; fails with {@link FetchFailed} only
   */
  public Uni<FetchedPage> get(String url, FetchLimits limits) {
    return Uni.createFrom()
        .deferred(
            () -> {
              if (!places.tryAcquire()) {
                return Uni.createFrom()
                    .failure(new FetchFailed(FetchFault.BUSY, AT_ONCE + " at once"));
              }
              Future<FetchedPage> page =
                  new Journey(vertx, client, destinations, reach, ports, limits)
                      .begin(url)
                      .onComplete(over -> places.release());
              return Uni.createFrom().completionStage(page.toCompletionStage());
            });
  }
}
