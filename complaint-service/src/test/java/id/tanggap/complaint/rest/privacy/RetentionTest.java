package id.tanggap.complaint.rest.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.channel.ReceiveDelivery;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.interaction.InteractionIntake;
import id.tanggap.complaint.application.privacy.RunRetention;
import id.tanggap.complaint.domain.statistics.Dimension;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class RetentionTest {

  private static final byte[] WORDS = "{}".getBytes(StandardCharsets.UTF_8);
  private static final String RUNS = "/api/v1/retention-runs";

  @Inject Workers workers;
  @Inject RunRetention runRetention;
  @Inject Vault vault;

  private Instant asOf;
  private final Guarded guarded = new Guarded();
  private final Town town = guarded.town;

  /** Every figure that is published about a region, each as text to the last digit. */
  private static final Map<String, String> FIGURES = figures();

  private static Map<String, String> figures() {
    Map<String, String> figures = new TreeMap<>();
    for (String by :
        List.of("complaint_class", "category", "state", "outcome", "channel", "unit_id")) {
      figures.put(
          "cases by " + by,
          "select " + by + "::text k, count(*)::text v from complaint where region = ? group by 1");
    }
    figures.put(
        "cases by month",
        "select to_char(received_at at time zone 'Asia/Jakarta', 'YYYY-MM') k, count(*)::text v"
            + " from complaint where region = ? group by 1");
    figures.put(
        "median response of cases by month",
        "select to_char(c.received_at, 'YYYY-MM') k, percentile_cont(0.5) within group"
            + " (order by extract(epoch from s.met_at - s.start_at))::text v"
            + " from complaint c join sla_clock s on s.subject_id = c.id"
            + " where c.region = ? and s.kind = 'FIRST_RESPONSE' group by 1");
    figures.put(
        "known reporters",
        "select 'known' k, count(*)::text v from complaint"
            + " where region = ? and (reporter_sealed is not null or person_key is not null)");
    figures.put(
        "messages by platform and month",
        "select platform || to_char(occurred_at, 'YYYY-MM') k, count(*)::text v"
            + " from interaction where region = ? group by 1");
    figures.put(
        "messages by state",
        "select response_state k, count(*)::text v from interaction where region = ? group by 1");
    figures.put(
        "median answer of messages",
        "select 'median' k, percentile_cont(0.5) within group"
            + " (order by extract(epoch from settled_at - occurred_at))::text v"
            + " from interaction where region = ?");
    figures.put(
        "steps of cases",
        "select event k, count(*)::text v from complaint_log where region = ? group by 1");
    return figures;
  }

  private Map<String, Object> measured() {
    Map<String, Object> measured = new TreeMap<>();
    measured.put("published", published());
    FIGURES.forEach(
        (name, sql) ->
            Db.query(sql, town.region)
                .forEach(row -> measured.put(name + ": " + row.get("k"), row.get("v"))));
    return measured;
  }

  /** What the service itself publishes about the town, over all of its time, by everything. */
  private Map<String, Object> published() {
    Map<String, Object> published = new TreeMap<>();
    LocalDate today = asOf.atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
    for (Dimension by : Dimension.values()) {
      Map<String, Object> shown =
          Town.with(town.coordinator())
              .get(
                  "/api/v1/complaint-statistics?from={from}&to={to}&by={by}&asOf={asOf}",
                  today.minusDays(3_000).toString(),
                  today.plusDays(1).toString(),
                  by.name(),
                  asOf.toString())
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getMap("");
      shown.remove("settled");
      published.put(by.name(), shown);
    }
    return published;
  }

  /** Two years and more of a town, every person of it invented. */
  private void live() {
    String region = town.region;
    Db.update(
        """
        insert into conversation_thread (id, region, thread_key, platform, opened_at)
        select gen_random_uuid(), ?, 'thread-' || n, 'FACEBOOK', now()
          from generate_series(1, 300) n
        """,
        region);
    Db.update(
        """
        insert into interaction
          (id, region, thread_id, natural_key, external_id, platform, direction, source,
           occurred_at, received_at, time_doubted, author_hash, original_sealed, text_masked,
           interaction_class, wants_answer, response_state, settled_at, version)
        select gen_random_uuid(), t.region, t.id, 'key-' || t.n || '-' || m, 'x-' || t.n || '-' || m,
               case m % 2 when 0 then 'FACEBOOK' else 'INSTAGRAM' end, 'IN', 'WEBHOOK',
               now() - make_interval(days => ((t.n * 7 + m * 3) % 900)::int), now(), false,
               sha256(convert_to('author ' || (t.n * m) % 40, 'UTF8')),
               ?, 'Kapan jadwal vaksin?', 'QUESTION', true, 'ANSWERED',
               now() - make_interval(days => ((t.n * 7 + m * 3) % 900)::int)
                 + make_interval(mins => (t.n * m % 500)::int), 0
          from (select *, row_number() over (order by thread_key) n from conversation_thread
                 where region = ?) t, generate_series(1, 5) m
        """,
        vault.seal(InteractionIntake.PURPOSE, WORDS), region);
    cases(region);
    besides(region);
  }

  private void cases(String region) {
    Db.update(
        """
        insert into complaint
          (id, region, tracking_code, complaint_class, category, urgency, visibility, channel,
           interaction_id, title_masked, text_masked, original_sealed, reporter_sealed, latitude,
           longitude, state, outcome, unit_id, unit_path, received_at, entered_at, entered_by,
           resolved_at, ended_at, answers_sent, bounce_count, reopen_count, log_length, log_hash,
           version)
        select gen_random_uuid(), ?, 'T' || ? || '-' || n,
               (array['COMPLAINT','ASPIRATION','INFORMATION_REQUEST','WHISTLEBLOWING','SPAM'])
                 [1 + n % 5],
               'Kategori ' || n % 7, 'NORMAL', 'ANONYMOUS',
               (array['PUBLIC_FORM','CALL_CENTRE','LETTER'])[1 + n % 3],
               case when n <= 100 then (select i.id from interaction i
                                         join conversation_thread t on t.id = i.thread_id
                                        where i.region = ? and t.thread_key = 'thread-' || n
                                        order by i.external_id limit 1) end,
               'Judul', 'Isi laporan', ?,
               case when n % 4 = 0 then null else ? end, -6.9, 109.1,
               (array['CLOSED','REJECTED','IN_PROGRESS','CLOSED','FORWARDED'])[1 + n % 5],
               (array['FIXED','SPAM',null,'ANSWERED',null])[1 + n % 5],
               (array[?::uuid, ?::uuid])[1 + n % 2], '/SETDA/DINKES/',
               now() - make_interval(days => (n * 3 % 2200)::int + 20),
               now() - make_interval(days => (n * 3 % 2200)::int + 20), 'reporter',
               case when n % 5 = 2 then null else now() - make_interval(days => (n * 3 % 2200)::int) end,
               case when n % 5 = 2 then null else now() - make_interval(days => (n * 3 % 2200)::int) end,
               1, 0, 0, 2, 'h', 0
          from generate_series(1, 1200) n
        """,
        region,
        region,
        region,
        vault.seal(RegisterComplaint.ORIGINAL, WORDS),
        vault.seal(RegisterComplaint.REPORTER, WORDS),
        town.health,
        town.roads);
  }

  private void besides(String region) {
    Db.update(
        """
        insert into complaint_log
          (id, region, complaint_id, sequence, event, from_state, to_state, actor_id, actor_name,
           reason, at, prev_hash, hash)
        select gen_random_uuid(), c.region, c.id, s, case s when 1 then 'RECEIVE' else 'VERIFY' end,
               null, 'NEW', 'petugas-7', 'Contoh Petugas', 'Alasan tertulis', c.received_at, 'p', 'h'
          from complaint c, generate_series(1, 2) s where c.region = ?
        """,
        region);
    Db.update(
        """
        insert into reply
          (id, region, complaint_id, text_masked, written_by, created_at, state, attempts,
           next_attempt_at, sent_at, version)
        select gen_random_uuid(), c.region, c.id, 'Jawaban kami', 'petugas-7', c.received_at, 'SENT',
               1, c.received_at, c.received_at, 0
          from complaint c where c.region = ?
        """,
        region);
    Db.update(
        """
        insert into sla_clock
          (id, region, subject, subject_id, kind, cycle, policy_version, calendar_version, mode,
           target, history, state, start_at, met_at, consumed_seconds, calendar_complete, version)
        select gen_random_uuid(), c.region, 'COMPLAINT', c.id, 'FIRST_RESPONSE', 1, 1, 0, 'ELAPSED',
               14400, '[]', 'MET', c.received_at,
               c.received_at + make_interval(mins => (abs(hashtext(c.tracking_code)) % 700)::int),
               100, true, 0
          from complaint c where c.region = ?
        """,
        region);
    Db.update(
        """
        insert into raw_delivery
          (id, region, channel_id, provider, dedupe_key, body_sealed, body_bytes, state, received_at,
           next_attempt_at)
        select gen_random_uuid(), ?, ?, 'META', sha256(convert_to(? || n, 'UTF8')), ?, 2,
               case n % 10 when 0 then 'RECEIVED' else 'PROCESSED' end,
               now() - make_interval(days => n), now() + interval '100 years'
          from generate_series(1, 60) n
        """,
        region, UUID.randomUUID(), region, vault.seal(ReceiveDelivery.PURPOSE, WORDS));
    // the instant up to which the service itself knows everything
    asOf =
        Instant.parse(
            Town.with(town.coordinator())
                .get("/api/v1/complaint-statistics")
                .then()
                .statusCode(200)
                .extract()
                .path("asOf"));
  }

  private JsonPath dryRun() {
    return Town.with(guarded.officer())
        .post(RUNS + "?dryRun=true")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String proposed() {
    return Town.with(guarded.officer())
        .post(RUNS)
        .then()
        .statusCode(201)
        .body("state", equalTo("PROPOSED"))
        .extract()
        .path("id");
  }

  private long left(String condition) {
    return (long) Db.query("select count(*) n from " + condition, town.region).get(0).get("n");
  }

  private static long due(JsonPath plan, String rule) {
    return plan.getLong("rules.find { it.rule == '" + rule + "' }.count");
  }

  /** Each rule took what was over its time, and nothing else; one case is held. */
  private void requireGone() {
    assertThat(
            left(
                "complaint where region = ? and ended_at < now() - interval '731 days'"
                    + " and complaint_class <> 'WHISTLEBLOWING'"
                    + " and (reporter_sealed is not null or original_sealed is not null)"))
        .isEqualTo(1);
    assertThat(
            left(
                "complaint where region = ? and complaint_class = 'WHISTLEBLOWING'"
                    + " and ended_at > now() - interval '1824 days' and identity_gone_at is not null"))
        .isZero();
    assertThat(
            left(
                "complaint where region = ? and ended_at < now() - interval '1826 days'"
                    + " and text_masked <> ''"))
        .isEqualTo(1);
    assertThat(left("complaint where region = ? and ended_at is null and text_gone_at is not null"))
        .isZero();
    assertThat(
            left(
                "interaction i where region = ? and occurred_at < now() - interval '181 days'"
                    + " and (text_masked is not null or original_sealed is not null"
                    + " or author_hash is not null or external_id not like 'gone:%')"
                    + " and not exists (select 1 from complaint c join interaction o"
                    + " on o.id = c.interaction_id where o.thread_id = i.thread_id)"))
        .isZero();
    assertThat(left("raw_delivery where region = ? and received_at < now() - interval '31 days'"))
        .isEqualTo(3);
    assertThat(
            left(
                "complaint_log l where region = ? and actor_id = 'petugas-7' and exists (select 1"
                    + " from complaint c where c.id = l.complaint_id"
                    + " and c.ended_at < now() - interval '1826 days')"))
        .isEqualTo(2);
  }

  /** A case whose time is over and that somebody holds for a dispute. */
  private String held() {
    String held =
        Db.query(
                "select id from complaint where region = ? and state = 'CLOSED'"
                    + " and complaint_class <> 'WHISTLEBLOWING'"
                    + " and ended_at < now() - interval '1900 days'"
                    + " and reporter_sealed is not null limit 1",
                town.region)
            .get(0)
            .get("id")
            .toString();
    Town.with(guarded.officer())
        .body(Map.of("complaintId", held, "reason", "Sengketa di Komisi Informasi"))
        .post("/api/v1/legal-holds")
        .then()
        .statusCode(201);
    return held;
  }

  @Test
  void aRunTakesPeopleAndWordsAndLeavesEveryFigureToTheDigit() {
    live();
    String held = held();
    Map<String, Object> before = measured();
    JsonPath plan = dryRun();
    assertThat(plan.getInt("policyVersion")).isZero();
    assertThat(due(plan, "RAW_DELIVERIES")).isEqualTo(27);
    for (String rule :
        List.of(
            "REJECTED_CASES",
            "UNLINKED_MESSAGES",
            "CASE_IDENTITY",
            "CASE_TEXT",
            "WHISTLEBLOWING",
            "AUDIT_TRAIL")) {
      assertThat(due(plan, rule)).as(rule).isPositive();
    }
    assertThat(plan.getList("rules.find { it.rule == 'CASE_IDENTITY' }.ids", String.class))
        .hasSize((int) due(plan, "CASE_IDENTITY"))
        .doesNotContain(held);
    assertThat(measured()).isEqualTo(before);

    String run = proposed();
    workers.retain();
    assertThat(left("complaint where region = ? and identity_gone_at is not null")).isZero();
    Town.with(guarded.officer())
        .post(RUNS + "/" + run + "/approve")
        .then()
        .statusCode(409)
        .body("code", equalTo("own-proposal"));
    Town.with(town.coordinator()).post(RUNS + "/" + run + "/approve").then().statusCode(200);
    workers.retain();

    JsonPath report =
        Town.with(town.as("auditor"))
            .get(RUNS + "/" + run)
            .then()
            .statusCode(200)
            .body("state", equalTo("DONE"))
            .body("finishedAt", notNullValue())
            .extract()
            .jsonPath();
    assertThat(report.getLong("rules.find { it.rule == 'CASE_TEXT' }.done"))
        .isEqualTo(due(plan, "CASE_TEXT"));
    assertThat(report.getLong("rules.find { it.rule == 'UNLINKED_MESSAGES' }.done"))
        .isEqualTo(due(plan, "UNLINKED_MESSAGES"));
    assertThat(measured()).isEqualTo(before);
    // two messages of one author still have one author
    assertThat(
            left(
                "(select distinct person_key from interaction where region = ? and person_key is"
                    + " not null) k"))
        .isEqualTo(40);

    requireGone();
    Town.with(guarded.officer())
        .get(RUNS + "/" + run + "/traces?rule=CASE_TEXT&limit=2")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("nextCursor", notNullValue());
    assertThat(Db.query("select person_salt from retention_run where id = ?", UUID.fromString(run)))
        .extracting(row -> row.get("person_salt"))
        .containsOnlyNulls();
    // what is done is not due any more
    assertThat(due(dryRun(), "CASE_TEXT")).isZero();
  }

  @Test
  void aRunThatWasCutOffGoesOnWhereItStopped() throws Throwable {
    live();
    String run = proposed();
    Town.with(town.coordinator()).post(RUNS + "/" + run + "/approve").then().statusCode(200);
    VertxContextSupport.subscribeAndAwait(runRetention::handle);
    long first =
        (long)
            Db.query(
                    "select sum(done)::bigint n from retention_step where run_id = ?",
                    UUID.fromString(run))
                .get(0)
                .get("n");
    assertThat(first).isPositive();
    Town.with(guarded.officer()).get(RUNS + "/" + run).then().body("state", equalTo("APPROVED"));
    workers.retain();
    JsonPath report = Town.with(guarded.officer()).get(RUNS + "/" + run).jsonPath();
    assertThat(report.getString("state")).isEqualTo("DONE");
    assertThat(report.getList("rules.planned")).isEqualTo(report.getList("rules.done"));
    assertThat(
            Db.query(
                    "select count(*) n from retention_trace where run_id = ?", UUID.fromString(run))
                .get(0)
                .get("n"))
        .isEqualTo(
            report.getList("rules.done", Integer.class).stream()
                .mapToLong(Integer::longValue)
                .sum());
  }

  @Test
  void aProposalIsDecidedOnceAndOneAtATime() {
    String run = proposed();
    Town.with(guarded.officer())
        .post(RUNS)
        .then()
        .statusCode(409)
        .body("code", equalTo("retention-run-open"));
    String seen = Town.with(guarded.officer()).get(RUNS + "/" + run).header("ETag");
    Town.with(town.coordinator())
        .header("If-Match", seen)
        .body(Map.of("reason", "Masih ada sengketa"))
        .post(RUNS + "/" + run + "/refuse")
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("refusal", equalTo("Masih ada sengketa"));
    Town.with(town.coordinator())
        .post(RUNS + "/" + run + "/approve")
        .then()
        .statusCode(409)
        .body("code", equalTo("illegal-transition"));
    String next = proposed();
    Town.with(guarded.officer()).get(RUNS).then().body("items.id", contains(next, run));
    Town.with(town.as("operator")).post(RUNS).then().statusCode(403);
    Town.with(town.coordinator()).post(RUNS).then().statusCode(403);
    Town.with(town.coordinator())
        .get(RUNS + "/" + run + "/traces?rule=CASE_TEXT")
        .then()
        .statusCode(403);
    Town other = Town.found();
    Town.with(other.coordinator()).get(RUNS + "/" + run).then().statusCode(404);
    Town.with(other.coordinator()).post(RUNS + "/" + next + "/approve").then().statusCode(404);
    Town.with(guarded.officer()).get(RUNS + "/" + run + "/traces").then().statusCode(400);
    assertThatThrownBy(
            () ->
                Db.update(
                    "update retention_run set decided_by = proposed_by where id = ?",
                    UUID.fromString(next)))
        .rootCause()
        .hasMessageContaining("ck_retention_run_two_people");
  }

  @Test
  void aRegionSaysInVersionsWhatItKeepsHowLong() {
    String path = "/api/v1/retention-policies";
    Town.with(town.coordinator())
        .get(path + "/current")
        .then()
        .statusCode(200)
        .body("version", equalTo(0))
        .body("terms.identityDays", equalTo(730));
    Map<String, Integer> terms =
        Map.of(
            "rawDays", 7,
            "rejectedDays", 30,
            "messageDays", 60,
            "identityDays", 400,
            "textDays", 800,
            "whistleblowingDays", 1825,
            "auditDays", 1825);
    Town.with(guarded.officer())
        .body(Map.of("terms", terms, "reason", "Jadwal retensi 2026"))
        .post(path)
        .then()
        .statusCode(201)
        .body("version", equalTo(1));
    Map<String, Integer> reversed = new TreeMap<>(terms);
    reversed.put("identityDays", 900);
    Town.with(guarded.officer())
        .body(Map.of("terms", reversed, "reason", "Terbalik"))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("retention-terms-unfit"));
    reversed.put("rawDays", 0);
    Town.with(guarded.officer())
        .body(Map.of("terms", reversed, "reason", ""))
        .post(path)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItems("/terms/rawDays", "/reason"));
    Town.with(town.coordinator())
        .body(Map.of("terms", terms, "reason", "x"))
        .post(path)
        .then()
        .statusCode(403);
    Town.with(town.as("auditor")).get(path).then().body("items.version", contains(1));
    assertThat(dryRun().getInt("policyVersion")).isEqualTo(1);
    assertThatThrownBy(
            () ->
                Db.update("update retention_policy set raw_days = 1 where region = ?", town.region))
        .rootCause()
        .hasMessageContaining("never changed");
  }

  @Test
  void aHoldIsPlacedOnceAndOnlyOnWhatTheCallerMayGuard() {
    String id = guarded.idOf(guarded.filed("SECRET", "COMPLAINT", "Pungutan", Map.of()));
    Map<String, String> hold = Map.of("complaintId", id, "reason", "Sengketa");
    Town.with(town.as("privacy-officer", "PKM-SLAWI"))
        .body(hold)
        .post("/api/v1/legal-holds")
        .then()
        .statusCode(404);
    String placed =
        Town.with(guarded.officer())
            .body(hold)
            .post("/api/v1/legal-holds")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Town.with(guarded.officer())
        .body(hold)
        .post("/api/v1/legal-holds")
        .then()
        .statusCode(409)
        .body("code", equalTo("hold-already-placed"));
    Town.with(guarded.officer())
        .get("/api/v1/legal-holds")
        .then()
        .body("items.id", hasItem(placed));
    Town.with(town.as("auditor", "PKM-SLAWI"))
        .get("/api/v1/legal-holds")
        .then()
        .body("items", hasSize(0));
    Map<String, String> why = Map.of("reason", "Selesai");
    Town.with(town.as("coordinator", "PKM-SLAWI"))
        .body(why)
        .post("/api/v1/legal-holds/" + placed + "/lift")
        .then()
        .statusCode(404);
    Town.with(guarded.officer())
        .body(why)
        .post("/api/v1/legal-holds/" + placed + "/lift")
        .then()
        .statusCode(200);
    Town.with(guarded.officer())
        .body(why)
        .post("/api/v1/legal-holds/" + placed + "/lift")
        .then()
        .statusCode(409);
    Town.with(town.as("operator")).body(hold).post("/api/v1/legal-holds").then().statusCode(403);
  }
}
