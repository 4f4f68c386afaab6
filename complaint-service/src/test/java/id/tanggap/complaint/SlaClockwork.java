package id.tanggap.complaint;

import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.complaint.application.sla.RunRecompute;
import id.tanggap.complaint.clockwork.SlaWatch;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Lets time do its work when a test says so; its schedules are off in tests. */
@ApplicationScoped
public class SlaClockwork {

  private final SlaWatch watch;
  private final RunRecompute runRecompute;

  SlaClockwork(SlaWatch watch, RunRecompute runRecompute) {
    this.watch = watch;
    this.runRecompute = runRecompute;
  }

  public void markBreaches() {
    run(watch::markBreaches);
  }

  public void raiseWarnings() {
    run(watch::raiseWarnings);
  }

  public void runRecomputes() {
    run(watch::runRecomputes);
  }

  /** One batch, and then no more, as if the replica had been killed. */
  public void runOneBatch() {
    run(runRecompute::handle);
  }

  /** As three replicas would, at the same moment. */
  public void thrice(Runnable work) {
    ExecutorService replicas = Executors.newFixedThreadPool(3);
    try {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        running.add(CompletableFuture.runAsync(work, replicas));
      }
      running.forEach(CompletableFuture::join);
    } finally {
      replicas.shutdown();
    }
  }

  private static <T> void run(Supplier<Uni<T>> work) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(work)).doesNotThrowAnyException();
  }
}
