package id.tanggap.gateway.routing;

import io.netty.channel.ChannelFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Closes a connection at once. Vert.x itself closes only after everything queued was written, which
 * a peer that stopped reading can put off for ever; the connection, its buffers and its place in
 * the pool would be lost until then.
 */
final class Cut {

  private Cut() {}

  /** Closes without flushing. */
  static void now(HttpConnection connection) {
    if (connection instanceof ConnectionBase base) {
      ChannelFuture unused = base.channelHandlerContext().close();
    } else if (connection != null) {
      connection.close();
    }
  }
}
