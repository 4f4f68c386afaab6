package id.tanggap.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {

  private static final int PATIENCE = 30;
  private static Vertx vertx;

  private final HeavyWork heavy = new HeavyWork();

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() {
    heavy.close();
  }

  private record Seen(boolean workOnEventLoop, Context answeredOn) {}

  @Test
  void worksOffTheEventLoopAndAnswersOnTheContextOfTheCaller() throws Exception {
    Context caller = vertx.getOrCreateContext();
    CompletableFuture<Seen> seen = new CompletableFuture<>();
    caller.runOnContext(
        ignored ->
            heavy
                .run(Context::isOnEventLoopThread)
                .subscribe()
                .with(
                    onLoop -> seen.complete(new Seen(onLoop, Vertx.currentContext())),
                    seen::completeExceptionally));

    assertThat(seen.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo(new Seen(false, caller));
  }

  @Test
  void givesTheFailureOfTheWorkAsItWasThrown() {
    IllegalStateException broken = new IllegalStateException("broken");

    assertThatThrownBy(
            () ->
                get(
                    heavy.run(
                        () -> {
                          throw broken;
                        })))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isSameAs(broken);
  }

  @Test
  void refusesWhatComesWhileOneIsDoneAndThreeWaitAndTakesItAfterwards() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> taken = new ArrayList<>();
    taken.add(
        stage(
            heavy.run(
                () -> {
                  begun.countDown();
                  return ended(mayEnd);
                })));
    assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    for (int waiting = 0; waiting < 3; waiting++) {
      taken.add(stage(heavy.run(() -> true)));
    }

    assertThatThrownBy(() -> get(heavy.run(() -> true)))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ServiceBusy.class);

    mayEnd.countDown();
    for (CompletableFuture<Boolean> each : taken) {
      assertThat(each.get(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(get(heavy.run(() -> true))).isTrue();
  }

  private static boolean ended(CountDownLatch mayEnd) {
    try {
      return mayEnd.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static <T> CompletableFuture<T> stage(Uni<T> uni) {
    return uni.subscribeAsCompletionStage();
  }

  private static <T> T get(Uni<T> uni) throws Exception {
    return stage(uni).get(PATIENCE, TimeUnit.SECONDS);
  }
}
