package id.tanggap.monitoring.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Long files are read here: by one thread with a short queue, so that neither the event loops nor
 * the memory suffer when several are sent at once. The answer comes back on the Vert.x context of
 * the caller.
 */
@ApplicationScoped
class HeavyWork {

  private static final int WAITING = 3;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(WAITING),
          task -> {
            Thread thread = new Thread(task, "tanggap-heavy-work");
            thread.setDaemon(true);
            return thread;
          });

  HeavyWork() {
    worker.allowCoreThreadTimeOut(true);
  }

  /** Does the work; refused when too much of it waits already. */
  <T> Uni<T> run(Supplier<T> work) {
    Context context = Vertx.currentContext();
    return Uni.createFrom()
        .completionStage(() -> CompletableFuture.supplyAsync(work, worker))
        .onFailure(RejectedExecutionException.class)
        .transform(full -> new FilesBusy())
        .onFailure(CompletionException.class)
        .transform(Throwable::getCause)
        .emitOn(
            answer -> {
              if (context == null) {
                answer.run();
              } else {
                context.runOnContext(ignored -> answer.run());
              }
            });
  }

  @PreDestroy
  void close() {
    worker.shutdownNow();
  }
}
