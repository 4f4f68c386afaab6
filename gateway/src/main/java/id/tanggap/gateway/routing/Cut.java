package id.tanggap.gateway.routing;

import id.tanggap.gateway.visit.Visit;
import io.netty.channel.ChannelFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Closes a connection at once. Vert.x itself closes only after everything queued was written, which
 * a peer that stopped reading can put off for ever; the connection, its buffers and its place in
 * the pool would be lost until then.
 */
public final class Cut {

  private Cut() {}

  /** Takes an answer that cannot be finished away from its reader. */
  public static void client(RoutingContext context) {
    if (context.request().version() == HttpVersion.HTTP_2) {
      context.response().reset();
    } else {
      now(context.request().connection());
    }
    // not every cut is told by the end handlers
    Visit.of(context).end(false);
  }

  /** Closes without flushing. */
  public static void now(HttpConnection connection) {
    if (connection instanceof ConnectionBase base) {
      ChannelFuture unused = base.channelHandlerContext().close();
    } else if (connection != null) {
      connection.close();
    }
  }
}
