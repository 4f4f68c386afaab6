package id.tanggap.complaint.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.OfficeCalendar;
import id.tanggap.complaint.SlaClockwork;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that has to do with deadlines reads a table that grows from end to end. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class SlaQueryPlansTest {

  private static final String[] BIG = {
    "sla_clock", "sla_clock_revision", "sla_warning", "sla_recompute", "complaint", "complaint_log"
  };
  private static final Pattern LOOKING =
      Pattern.compile(
          "^(\\(?select|with|update|delete)\\b|^insert into .*\\bselect\\b", Pattern.DOTALL);

  private static Explain explain;

  @Inject TestClock clock;
  @Inject SlaClockwork clockwork;

  private final Town town = Town.found();

  @BeforeAll
  static void fill() {
    explain = Explain.begin();
    explain.fill(
        """
        insert into sla_clock
          (id, region, subject, subject_id, kind, cycle, policy_version, calendar_id,
           calendar_version, unit_calendar_id, mode, target, history, state, start_at, due_at,
           met_at, breached_at, breach_told_at, warn_at, consumed_seconds, calendar_complete,
           version)
        select uuidv7(), '9' || n % 9 || '.' || 10 + n % 80, 'COMPLAINT', gen_random_uuid(),
               'RESOLUTION', 1, 1,
               cast('01930000-0000-7000-8000-0000000000' || 10 + n % 80 as uuid), 1,
               case when n % 20 = 0 then uuidv7() end, 'WORKDAYS', 5, '',
               case when n % 10 = 0 then 'RUNNING' when n % 10 = 1 then 'BREACHED_RUNNING'
                    else 'MET' end,
               now(), now() + make_interval(secs => n),
               case when n % 10 > 1 then now() end,
               case when n % 10 = 1 then now() end, case when n % 10 = 1 then now() end,
               case when n % 10 = 0 then now() + make_interval(secs => n) end, 0, true, 0
          from generate_series(1, 60000) n
        """);
    explain.fill(
        """
        insert into sla_clock_revision
          (id, region, clock_id, cause, reason, applied, period, policy_version_before,
           policy_version_after, calendar_version_before, calendar_version_after, state_before,
           state_after, consumed_before, consumed_after, grace, at)
        select uuidv7(), region, id, 'CALENDAR_CORRECTION', 'x', true,
               case when version = 0 then '2026-0' || 1 + target end, 1, 1, 1, 2, 'RUNNING',
               'RUNNING', 0, 0, 0, now()
          from sla_clock where region like '9%'
        """);
    explain.fill(
        """
        insert into sla_warning
          (id, region, clock_id, subject, subject_id, kind, percent, reached_at, deliver_at,
           created_at)
        select uuidv7(), region, id, subject, subject_id, kind, 50, now(), now(), now()
          from sla_clock where region like '9%'
        """);
    explain.fill(
        """
        insert into sla_recompute
          (id, region, cause, reason, as_of, state, stretch, after_id, examined, earlier, later,
           unchanged, breaches_created, breaches_removed, restated, kept, created_by, created_at,
           version)
        select uuidv7(), '9' || n % 9 || '.' || 10 + n % 80, 'POLICY_NEW', 'x', now(), 'DONE',
               'MAIN', uuidv7(), 0, 0, 0, 0, 0, 0, 0, 0, 'x', now(), 0
          from generate_series(1, 20000) n
        """);
    explain.fill(
        """
        insert into complaint
          (id, region, tracking_code, complaint_class, urgency, visibility, channel, text_masked,
           original_sealed, state, received_at, entered_at, entered_by, answers_sent, bounce_count,
           reopen_count, log_length, log_hash, version)
        select subject_id, region, id::text, 'COMPLAINT', 'NORMAL', 'PUBLIC', 'LETTER', 'x', '',
               'NEW', now(), now(), 'x', 0, 0, 0, 0, '', 0
          from sla_clock where region like '9%'
        """);
    explain.fill(
        """
        insert into complaint_log
          (id, region, complaint_id, sequence, event, to_state, actor_id, actor_name, at, prev_hash,
           hash)
        select uuidv7(), region, id, 1, 'RECEIVE', 'NEW', 'x', 'x', now(), '', ''
          from complaint where region like '9%'
        """);
    explain.analyse(BIG);
  }

  @AfterAll
  static void takeBack() {
    explain.close();
  }

  @BeforeEach
  void mondayMorning() {
    clock.set(Instant.parse("2026-06-08T02:00:00Z"));
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private String registered() {
    return Town.with(town.as("operator"))
        .body(Map.of("class", "COMPLAINT", "text", "Jalan berlubang", "channel", "LETTER"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sla-warnings",
        "sla-warnings?kind=VERIFY&percent=50&open=true",
        "sla-recomputes",
        "sla-periods",
        "sla-periods/2026-03/restatements",
        "sla-policies",
        "complaints/{complaint}/sla"
      })
  void noListDoes(String path) {
    String filled = path.contains("{") ? path.replace("{complaint}", registered()) : path;
    requireIndexes(
        Explain.statementsOf(
            () -> Town.with(town.coordinator()).get("/api/v1/" + filled).then().statusCode(200)));
  }

  @Test
  void noWarningOfAUnitDoes() {
    requireIndexes(
        Explain.statementsOf(
            () ->
                Town.with(town.as("unit-admin", "DINKES"))
                    .get("/api/v1/sla-warnings")
                    .then()
                    .statusCode(200)));
  }

  @Test
  void nothingThatThePassageOfTimeBringsAboutDoes() {
    registered();
    clock.set(Instant.parse("2026-06-10T02:00:00Z"));
    List<String> sent =
        Explain.statementsOf(
            () -> {
              clockwork.markBreaches();
              clockwork.raiseWarnings();
            });
    assertThat(sent)
        .anyMatch(sql -> sql.contains("union all"))
        .anyMatch(sql -> sql.contains("warn_at"));
    requireIndexes(sent);
  }

  @Test
  void noBatchOfARunDoes() {
    registered();
    OfficeCalendar office = OfficeCalendar.of(town);
    List<String> sent =
        Explain.statementsOf(
            () -> {
              Map<String, Object> flood = office.closing("2026-06-11", "CORRECTION", "Banjir");
              office.preview(flood);
              office.put(flood).statusCode(200);
              clockwork.runRecomputes();
              Town.with(town.as("platform-admin"))
                  .body(
                      Map.of(
                          "applyToOpen",
                          true,
                          "reason",
                          "SOP baru",
                          "rules",
                          List.of(
                              Map.of(
                                  "kind", "VERIFY",
                                  "mode", "WORKDAYS",
                                  "amount", 2,
                                  "source", "SOP"))))
                  .post("/api/v1/sla-policies")
                  .then()
                  .statusCode(201);
              clockwork.runRecomputes();
            });
    assertThat(sent)
        .anyMatch(sql -> sql.contains("unit_calendar_id = ") && sql.contains("for update"))
        .anyMatch(sql -> sql.contains("policy_version <>"));
    requireIndexes(sent);
  }

  @Test
  void theProbeFindsAScan() {
    assertThat(explain.plan("select * from sla_clock where history = $1").scanned())
        .isEqualTo(Set.of("sla_clock"));
  }

  private static void requireIndexes(List<String> sent) {
    List<String> reads =
        sent.stream()
            .map(String::strip)
            .filter(sql -> LOOKING.matcher(sql).find())
            .distinct()
            .toList();
    assertThat(reads).isNotEmpty();
    assertThat(reads).allSatisfy(sql -> explain.plan(sql).requireNoScanOf(BIG));
  }
}
