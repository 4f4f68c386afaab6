package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any one part crashes while citizens file complaints, and is started again. Prints how long it was
 * until the system took complaints again, and how long the start of the part itself took.
 */
@Tag("crash")
class KillIT {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int CITIZENS = 4;
  private static final int BEFORE = 40;
  private static final int AFTER = 40;

  private final Map<String, String> codes = new ConcurrentHashMap<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicLong killedAt = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong servedAt = new AtomicLong(Long.MAX_VALUE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres",
        "kafka",
        "keycloak",
        "account",
        "calendar",
        "complaint",
        "monitoring",
        "gateway"
      })
  void whatWasAcceptedStaysAndStaysOnceWhicheverPartCrashes(String part) {
    FreshRegion region =
        Regency.open(new Regency.UnitLine("DINKES", "Dinas Contoh", "AGENCY", "")).region();
    ExecutorService citizens = Executors.newFixedThreadPool(CITIZENS);
    CompletableFuture<?>[] all = new CompletableFuture<?>[CITIZENS];
    for (int i = 0; i < CITIZENS; i++) {
      all[i] = CompletableFuture.runAsync(() -> fileUntilEnough(region), citizens);
    }
    try {
      await("complaints before the crash").atMost(LONG).until(() -> codes.size() >= BEFORE);
      LocalStack.run("kill", part);
      long killed = System.nanoTime();
      killedAt.set(killed);
      LocalStack.run("start", part);
      long started = System.nanoTime();
      int before = codes.size();
      await("complaints after the crash").atMost(LONG).until(() -> codes.size() >= before + AFTER);
      await("logins").atMost(LONG).until(() -> logsIn(region));
      System.out.printf(
          "crash of %s under load: well again %.1f s after the crash, first complaint sent after it"
              + " was accepted %.1f s after it, %d complaints in all%n",
          part, seconds(killed, started), seconds(killed, servedAt.get()), codes.size());
    } finally {
      enough.set(true);
      CompletableFuture.allOf(all).join();
      citizens.shutdown();
    }

    assertThat(codes.values()).doesNotHaveDuplicates();
    assertThat(counted("complaint", "complaint", region)).isEqualTo(codes.size());
    await("every outbox to drain").atMost(LONG).until(() -> Databases.waiting(region.code()) == 0);
    await("monitoring to know each case once")
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(counted("monitoring", "monitored_complaint", region))
                    .isEqualTo(codes.size()));
    codes
        .values()
        .forEach(
            code ->
                assertThat(Gateway.get(null, "/public/v1/complaints/" + code).status())
                    .as(code)
                    .isEqualTo(200));
  }

  /** Files one complaint after the other; each until it is accepted, always under its own key. */
  private void fileUntilEnough(FreshRegion region) {
    while (!enough.get()) {
      String key = UUID.randomUUID().toString();
      long sent = System.nanoTime();
      String code = null;
      while (code == null) {
        code = accepted(region, key);
      }
      codes.put(key, code);
      if (sent - killedAt.get() > 0) {
        servedAt.accumulateAndGet(System.nanoTime(), Math::min);
      }
    }
  }

  private static String accepted(FreshRegion region, String key) {
    try {
      Gateway.Answer answer =
          Gateway.send(
              HttpRequest.newBuilder(URI.create(LocalStack.gateway() + "/public/v1/complaints"))
                  .timeout(Duration.ofSeconds(10))
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", key)
                  .POST(
                      HttpRequest.BodyPublishers.ofByteArray(
                          Gateway.JSON.writeValueAsBytes(
                              Map.of(
                                  "region", region.code(),
                                  "class", "COMPLAINT",
                                  "text", "Saluran air tersumbat di depan terminal contoh.",
                                  "visibility", "PUBLIC"))))
                  .build());
      if (answer.status() == 201) {
        return answer.json().path("trackingCode").asText();
      }
      // a part that is away is told as such; anything else would be a refusal of a good complaint
      assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(500);
      return null;
    } catch (UncheckedIOException away) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean logsIn(FreshRegion region) {
    try {
      return !Login.again("bupati" + region.suffix()).isEmpty();
    } catch (AssertionError | UncheckedIOException notYet) {
      return false;
    }
  }

  private static int counted(String service, String table, FreshRegion region) {
    Object count =
        Databases.rows(
                service, "select count(*) as n from " + table + " where region = ?", region.code())
            .get(0)
            .get("n");
    return ((Number) count).intValue();
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
