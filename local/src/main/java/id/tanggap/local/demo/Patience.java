package id.tanggap.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for a condition of the running system, never for a stretch of time. */
final class Patience {

  private static final Duration STEP = Duration.ofMillis(250);

  private Patience() {}

  /**
   * Asks again and again until there is an answer.
   *
   * @throws StoryStopped when {@code limit} passes without one
   */
  static <T> T until(String what, Duration limit, Supplier<Optional<T>> question) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new StoryStopped(
            "Waited " + limit.toSeconds() + " s for " + what + " and it did not happen");
      }
      pause(STEP);
    }
  }

  static void pause(Duration step) {
    try {
      new CountDownLatch(1).await(step.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryStopped("interrupted");
    }
  }
}
