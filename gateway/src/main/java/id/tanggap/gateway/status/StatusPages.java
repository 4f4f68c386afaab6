package id.tanggap.gateway.status;

import id.tanggap.gateway.pages.Answers;
import id.tanggap.gateway.visit.InFlight;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code /status}: 200 when every service is ready, else 503, always with the whole picture. {@code
 * /status/gateway}: the gateway alone, 503 while it drains; the right question for a load balancer.
 */
@ApplicationScoped
public class StatusPages {

  private static final String JSON = "application/json";

  private final StatusBoard board;
  private final InFlight inFlight;

  StatusPages(StatusBoard board, InFlight inFlight) {
    this.board = board;
    this.inFlight = inFlight;
  }

  void routes(@Observes Router router) {
    Answers.page(router, "/status", this::everything);
    Answers.page(router, "/status/gateway", this::gateway);
  }

  private void everything(RoutingContext context) {
    board
        .look()
        .onSuccess(
            state -> {
              int status = state.getString("status").equals("UP") ? 200 : 503;
              Answers.send(context, status, JSON, state.toBuffer());
            })
        .onFailure(context::fail);
  }

  private void gateway(RoutingContext context) {
    boolean draining = inFlight.isDraining();
    Buffer body = new JsonObject().put("status", draining ? "DRAINING" : "UP").toBuffer();
    Answers.send(context, draining ? 503 : 200, JSON, body);
  }
}
