package id.tanggap.account.rest.directory;

import id.tanggap.account.application.directory.SealStatements;
import id.tanggap.testkit.Db;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** States what has changed at once, instead of waiting for the clock to do it. */
@ApplicationScoped
public class Sealer {
  private final SealStatements seal;
  private final Vertx vertx;

  Sealer(SealStatements seal, Vertx vertx) {
    this.seal = seal;
    this.vertx = vertx;
  }

  /** One batch. */
  public boolean once() {
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    CompletableFuture<Boolean> more = new CompletableFuture<>();
    context.runOnContext(
        nothing ->
            Uni.createFrom()
                .deferred(seal::handle)
                .subscribe()
                .with(more::complete, more::completeExceptionally));
    return more.join();
  }

  /** Until nothing is left. */
  public void all() {
    while (!Db.query("select id from public_mark limit 1").equals(List.of())) {
      once();
    }
  }
}
