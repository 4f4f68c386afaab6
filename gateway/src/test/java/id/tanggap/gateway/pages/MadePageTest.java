package id.tanggap.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MadePageTest {

  private static final Vertx VERTX = Vertx.vertx();

  private final MadePage page = new MadePage(VERTX);
  private final AtomicInteger made = new AtomicInteger();

  @AfterAll
  static void close() {
    join(VERTX.close());
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private StaticFile make() {
    made.incrementAndGet();
    return StaticFile.made(new byte[] {1}, "text/plain");
  }

  @Test
  void isMadeOnceForEverybodyWhoAsksMeanwhile() {
    CountDownLatch everybodyAsked = new CountDownLatch(1);
    List<Future<StaticFile>> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(
          page.of(
              "one",
              () -> {
                everybodyAsked.await();
                return make();
              }));
    }
    everybodyAsked.countDown();
    answers.forEach(answer -> assertThat(join(answer)).isSameAs(join(answers.get(0))));
    assertThat(made).hasValue(1);
  }

  @Test
  void isMadeAnewWhenItsSourcesChange() {
    StaticFile first = join(page.of("one", this::make));
    assertThat(join(page.of("one", this::make))).isSameAs(first);
    assertThat(join(page.of("two", this::make))).isNotSameAs(first);
    assertThat(made).hasValue(2);
  }

  @Test
  void isTriedAgainAfterItCouldNotBeMade() {
    Future<StaticFile> failed =
        page.of(
            "one",
            () -> {
              throw new IllegalStateException("broken");
            });
    assertThat(failed.toCompletionStage().toCompletableFuture()).failsWithin(10, TimeUnit.SECONDS);
    assertThat(join(page.of("one", this::make))).isNotNull();
  }

  @Test
  void keepsNoEventLoopWhileItIsMade() {
    Future<Boolean> onLoop =
        Future.future(
            answer ->
                VERTX.runOnContext(
                    go ->
                        page.of(
                            "one",
                            () -> {
                              answer.complete(Context.isOnEventLoopThread());
                              return make();
                            })));
    assertThat(join(onLoop)).isFalse();
  }
}
