package id.tanggap.kit.work;

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
 * What keeps a processor busy, the reading of long files above all, is done here: by one thread
 * with a short queue, so that neither the event loops nor the memory suffer when everybody sends a
 * long file at once. The answer comes back on the Vert.x context of the caller, so that a chain of
 * a transaction goes on where its session is; the work itself must not touch a session.
 */
@ApplicationScoped
public class HeavyWork {
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

  /**
   * Does the work on the thread for it.
   *
   * @return what the work returns or throws, or {@link ServiceBusy} when too much waits already
   */
  public <T> Uni<T> run(Supplier<T> work) {
    Context context = Vertx.currentContext();
    return Uni.createFrom()
        .completionStage(() -> CompletableFuture.supplyAsync(work, worker))
        .onFailure(RejectedExecutionException.class)
        .transform(full -> new ServiceBusy())
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
