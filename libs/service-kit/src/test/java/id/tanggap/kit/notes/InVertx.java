package id.tanggap.kit.notes;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets a test thread run what needs a Vert.x context of its own. */
public final class InVertx {

  private InVertx() {}

  /** Waits for the result; a failure comes out as it is. */
  public static <T> T run(Supplier<Uni<T>> work) {
    Context context = VertxContext.createNewDuplicatedContext(vertx().getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    CompletableFuture<T> result = new CompletableFuture<>();
    context.runOnContext(
        nothing ->
            Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(result::complete, result::completeExceptionally));
    return Uni.createFrom().completionStage(result).await().atMost(Duration.ofSeconds(30));
  }

  private static Vertx vertx() {
    return CDI.current().select(Vertx.class).get();
  }
}
