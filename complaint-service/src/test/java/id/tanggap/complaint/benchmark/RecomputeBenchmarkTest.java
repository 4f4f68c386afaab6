package id.tanggap.complaint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.OfficeCalendar;
import id.tanggap.complaint.SlaClockwork;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A region with 100,000 clocks, some paused, and how long it takes to preview a change of its
 * calendar and to take it through them. Prints lines for {@code docs/benchmarks.md}; asserts only
 * that every clock followed.
 *
 * <p>{@code mvn -pl complaint-service test -Dtest.excluded= -Dtest=RecomputeBenchmarkTest}
 */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class RecomputeBenchmarkTest {

  private static final int CLOCKS = Integer.getInteger("bench.clocks", 100_000);

  // every tenth was paused for two days, every third counts hours instead of days
  private static final String FILL =
      """
      insert into sla_clock
        (id, region, subject, subject_id, kind, cycle, policy_version, calendar_id,
         calendar_version, mode, target, history, state, start_at, due_at, consumed_seconds,
         calendar_complete, version)
      select uuidv7(), ?, 'COMPLAINT', gen_random_uuid(), 'RESOLUTION', 1, 1, cast(? as uuid), 1,
             case when n % 3 = 0 then 'DURATION' else 'WORKDAYS' end,
             case when n % 3 = 0 then 270000 else 14 end,
             'START 2026-06-0' || 1 + n % 5 || 'T02:00:00Z 0 '
             || case when n % 10 = 0
                     then chr(10) || 'PAUSE 2026-06-06T02:00:00Z 1 ASK'
                          || chr(10) || 'RESUME 2026-06-08T02:00:00Z 2 ANSWERED'
                     else '' end,
             'RUNNING', timestamptz '2026-06-01T02:00:00Z' + make_interval(days => n % 5),
             timestamptz '2026-06-22T09:00:00Z', 0, true, 0
        from generate_series(0, ? - 1) n
      """;

  @Inject TestClock clock;
  @Inject SlaClockwork clockwork;

  private final Town town = Town.found();

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void measure() {
    clock.set(Instant.parse("2026-06-08T03:00:00Z"));
    Town.with(town.as("operator"))
        .body(Map.of("class", "COMPLAINT", "text", "Jalan berlubang", "channel", "LETTER"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201);
    OfficeCalendar office = OfficeCalendar.of(town);
    Db.update("delete from sla_clock where region = ?", town.region);
    Db.update(FILL, town.region, office.id, CLOCKS);
    Db.update("analyze sla_clock");
    Map<String, Object> flood = office.closing("2026-06-18", "CORRECTION", "Banjir");

    long begin = System.nanoTime();
    Map<String, Object> preview = office.preview(flood).getMap("");
    row("preview of a correction over " + CLOCKS + " clocks", begin);
    String run = office.put(flood).statusCode(200).extract().path("recomputeId");
    begin = System.nanoTime();
    clockwork.runRecomputes();
    row("recompute of " + CLOCKS + " clocks", begin);

    assertThat(preview).containsEntry("examined", CLOCKS);
    assertThat(office.recompute(run).getMap("impact")).isEqualTo(preview);
    assertThat(
            Db.query(
                "select count(*) as n from sla_clock where region = ? and calendar_version = 2",
                town.region))
        .containsExactly(Map.of("n", (long) CLOCKS));
  }

  private static void row(String what, long begin) {
    System.out.printf(Locale.ROOT, "| %s | %.1f s |%n", what, (System.nanoTime() - begin) / 1e9);
  }
}
