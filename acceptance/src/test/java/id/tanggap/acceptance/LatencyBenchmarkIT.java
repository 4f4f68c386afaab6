package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From the outbox row to the projection: complaints are filed at the gateway at a fixed rate, open
 * loop (a slow answer delays nobody), and for each the time between the row in the outbox of
 * complaint-service and the row in the inbox of monitoring-service is taken, both by the clock of
 * the same machine. Prints figures; asserts only that nothing is missing.
 */
@Tag("benchmark")
class LatencyBenchmarkIT {

  private static final int RATE = Integer.getInteger("bench.rate", 100);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 60);
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 20);

  @Test
  void latencyFromOutboxToProjection() {
    FreshRegion region =
        Regency.open(new Regency.UnitLine("DINKES", "Dinas Contoh", "AGENCY", "")).region();
    file(region, RATE * WARM_UP);
    Instant from = Instant.now();
    int filed = file(region, RATE * SECONDS);

    String sent =
        "select id::text as id, created_at as at from outbox"
            + " where region = ? and topic = 'tanggap.complaint.events' and created_at >= ?";
    Object since = java.sql.Timestamp.from(from);
    String applied = "select event_id as id, processed_at as at from processed_event";
    Map<String, Instant> written = Databases.times("complaint", sent, region.code(), since);
    assertThat(written).hasSize(filed);
    await("all of them to be applied")
        .atMost(Duration.ofMinutes(5))
        .until(() -> Databases.times("monitoring", applied).keySet().containsAll(written.keySet()));
    Map<String, Instant> seen = Databases.times("monitoring", applied);
    List<Long> millis = new ArrayList<>();
    written.forEach((id, at) -> millis.add(Duration.between(at, seen.get(id)).toMillis()));
    millis.sort(null);
    System.out.printf(
        "outbox to projection: %d events at %d/s: p50 %d ms, p90 %d ms, p99 %d ms, max %d ms%n",
        millis.size(), RATE, at(millis, 50), at(millis, 90), at(millis, 99), at(millis, 100));
  }

  private static int file(FreshRegion region, int count) {
    ExecutorService senders = Executors.newFixedThreadPool(64);
    long start = System.nanoTime();
    CompletableFuture<?>[] sent = new CompletableFuture<?>[count];
    for (int i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / RATE - System.nanoTime();
      sent[i] =
          CompletableFuture.runAsync(
              () -> complain(region),
              CompletableFuture.delayedExecutor(due, TimeUnit.NANOSECONDS, senders));
    }
    CompletableFuture.allOf(sent).join();
    senders.shutdown();
    return count;
  }

  private static void complain(FreshRegion region) {
    Gateway.Answer answer = answer(region);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
  }

  private static Gateway.Answer answer(FreshRegion region) {
    return Gateway.post(
        null,
        "/public/v1/complaints",
        Map.of(
            "region", region.code(),
            "class", "COMPLAINT",
            "text", "Sampah menumpuk di dekat pasar contoh.",
            "visibility", "PUBLIC"));
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
  }
}
