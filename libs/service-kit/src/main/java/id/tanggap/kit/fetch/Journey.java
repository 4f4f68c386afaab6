package id.tanggap.kit.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One fetch from its first address through all redirects to its end. Runs on one event loop, so its
 * state needs no lock; the end comes once, whatever happens later.
 */
final class Journey {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Vertx vertx;
  private final HttpClient client;
  private final Destinations destinations;
  private final Reach reach;
  private final Set<Integer> ports;
  private final FetchLimits limits;
  private final Promise<FetchedPage> end = Promise.promise();
  private HttpClientRequest open;
  private int hops;

  Journey(
      Vertx vertx,
      HttpClient client,
      Destinations destinations,
      Reach reach,
      Set<Integer> ports,
      FetchLimits limits) {
    this.vertx = vertx;
    this.client = client;
    this.destinations = destinations;
    this.reach = reach;
    this.ports = ports;
    this.limits = limits;
  }

  Future<FetchedPage> begin(String url) {
    long timer =
        vertx.setTimer(
            limits.total().toMillis(), late -> fail(FetchFault.TIMED_OUT, "time is over"));
    end.future().onComplete(over -> vertx.cancelTimer(timer));
    guarded(() -> visit(Target.of(url, ports)));
    return end.future();
  }

  private void visit(Target target) {
    destinations
        .of(target.host(), target.port())
        .onFailure(unknown -> fail(FetchFault.UNRESOLVED, target.host()))
        .onSuccess(found -> guarded(() -> connect(target, checked(found))));
  }

  /** One address that is not ours spoils all: a name that leads inside as well is a trap. */
  private InetSocketAddress checked(List<InetSocketAddress> found) {
    if (found.isEmpty()) {
      throw new FetchFailed(FetchFault.UNRESOLVED, "no address");
    }
    for (InetSocketAddress each : found) {
      if (!reach.allows(each.getAddress())) {
        throw new FetchFailed(FetchFault.NOT_ALLOWED, "address");
      }
    }
    return found.get(0);
  }

  private void connect(Target target, InetSocketAddress to) {
    if (end.future().isComplete()) {
      return;
    }
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            // the address that was checked, as numbers: nobody resolves the name a second time
            .setServer(
                SocketAddress.inetSocketAddress(to.getPort(), to.getAddress().getHostAddress()))
            .setHost(target.host())
            .setPort(target.port())
            .setSsl(target.secure())
            .setURI(target.path())
            .setFollowRedirects(false)
            .putHeader("User-Agent", "Tanggap/1 (+account verification)")
            .putHeader("Accept", String.join(", ", limits.types()))
            // a small compressed body can be a huge one
            .putHeader("Accept-Encoding", "identity");
    client
        .request(request)
        .onFailure(refused -> fail(FetchFault.UNREACHABLE, refused.getClass().getSimpleName()))
        .onSuccess(ready -> guarded(() -> send(target, ready)));
  }

  private void send(Target target, HttpClientRequest request) {
    open = request;
    if (end.future().isComplete()) {
      request.reset();
      return;
    }
    request
        .send()
        .onFailure(broken -> fail(FetchFault.BROKEN, broken.getClass().getSimpleName()))
        .onSuccess(response -> guarded(() -> judge(target, response)));
  }

  private void judge(Target target, HttpClientResponse response) {
    if (REDIRECTS.contains(response.statusCode())) {
      String location = response.getHeader("Location");
      // its body is not wanted; that it is cut off is no fault
      response.exceptionHandler(cut -> {});
      abandon();
      if (hops++ == limits.redirects()) {
        throw new FetchFailed(FetchFault.TOO_MANY_REDIRECTS, String.valueOf(limits.redirects()));
      }
      visit(target.follow(location, ports));
      return;
    }
    String type =
        response.getHeader("Content-Type") == null ? "" : response.getHeader("Content-Type");
    if (response.statusCode() / 100 != 2) {
      response.exceptionHandler(cut -> {});
      abandon();
      end.tryComplete(
          new FetchedPage(target.address(), response.statusCode(), type, Buffer.buffer()));
      return;
    }
    response.exceptionHandler(broken -> fail(FetchFault.BROKEN, "broke off"));
    require(readable(type), FetchFault.WRONG_TYPE, type);
    String encoding = response.getHeader("Content-Encoding");
    require(
        encoding == null || encoding.equalsIgnoreCase("identity"), FetchFault.WRONG_TYPE, encoding);
    read(target, response, type);
  }

  private void read(Target target, HttpClientResponse response, String type) {
    Buffer body = Buffer.buffer();
    response.endHandler(
        done ->
            end.tryComplete(new FetchedPage(target.address(), response.statusCode(), type, body)));
    response.handler(
        part -> {
          if (body.length() + part.length() > limits.bytes()) {
            fail(FetchFault.TOO_LARGE, limits.bytes() + " bytes");
          } else {
            body.appendBuffer(part);
          }
        });
  }

  private boolean readable(String type) {
    int semicolon = type.indexOf(';');
    String media = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    return limits.types().contains(media.toLowerCase(Locale.ROOT));
  }

  private static void require(boolean holds, FetchFault otherwise, String why) {
    if (!holds) {
      throw new FetchFailed(otherwise, why);
    }
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (FetchFailed refused) {
      stop(refused);
    }
  }

  private void fail(FetchFault fault, String why) {
    stop(new FetchFailed(fault, why));
  }

  private void stop(FetchFailed failure) {
    // the end first: what the reset sets off must not be taken for the reason
    end.tryFail(failure);
    abandon();
  }

  private void abandon() {
    if (open != null) {
      open.reset();
      open = null;
    }
  }
}
