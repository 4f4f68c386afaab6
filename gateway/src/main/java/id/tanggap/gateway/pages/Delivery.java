package id.tanggap.gateway.pages;

import id.tanggap.gateway.limits.IdleWatch;
import id.tanggap.gateway.routing.Cut;
import id.tanggap.gateway.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * One page on its way to a reader, piece by piece as the reader takes it. A reader who takes
 * nothing for longer than the silence that a body may have is cut: connections that nobody reads
 * are cheap to open and would pile up.
 */
final class Delivery {

  private static final int PIECE = 64 * 1024;

  private final HttpServerResponse response;
  private final Buffer body;
  private final IdleWatch watch;
  private final Visit visit;
  private int sent;

  Delivery(RoutingContext context, Buffer body) {
    this.response = context.response();
    this.body = body;
    this.visit = Visit.of(context);
    this.watch = new IdleWatch(context.vertx(), () -> Cut.client(context));
  }

  void start() {
    watch.allow(visit.patience());
    visit.onEnd(complete -> watch.stop());
    response.drainHandler(again -> go());
    go();
  }

  private void go() {
    watch.touch();
    while (!response.ended() && !response.closed() && !response.writeQueueFull()) {
      int end = Math.min(sent + PIECE, body.length());
      Buffer piece = body.slice(sent, end);
      sent = end;
      if (end < body.length()) {
        response.write(piece);
      } else {
        response.end(piece);
      }
    }
  }
}
