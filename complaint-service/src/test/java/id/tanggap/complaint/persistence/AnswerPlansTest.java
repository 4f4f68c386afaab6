package id.tanggap.complaint.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.Cases;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No list of answers, flags, objections and stock answers, and not the sender, reads a table that
 * grows from end to end, with 200 regions of 300 cases each.
 */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class AnswerPlansTest {

  private static final String[] BIG = {
    "reply", "quality_flag", "objection", "rating", "bank_entry", "bank_text", "sla_clock"
  };
  private static final Pattern LOOKING = Pattern.compile("^(select|with|update)\\b");

  private static final String CASES =
      """
      insert into complaint
        (id, region, tracking_code, complaint_class, urgency, visibility, channel, text_masked,
         original_sealed, state, unit_id, unit_path, received_at, entered_at, entered_by,
         answers_sent, bounce_count, reopen_count, log_length, log_hash, version)
      select md5('c' || n)::uuid, 'r' || n % 200, 'plan-' || n, 'COMPLAINT', 'NORMAL', 'PUBLIC',
             'PUBLIC_FORM', 'x', '', 'IN_PROGRESS', md5('u' || n % 4000)::uuid, '/A/B/',
             now() - n * interval '1 minute', now(), 'x', 0, 0, 0, 1, 'x', 0
        from generate_series(1, 60000) n
      """;

  private static final List<String> ROWS =
      List.of(
          """
          insert into reply
            (id, region, complaint_id, unit_id, channel_id, external_id, text_masked, written_by,
             created_at, state, attempts, next_attempt_at, sent_at, text_hash, version)
          select md5('r' || n)::uuid, region, id, unit_id, md5('ch')::uuid, 'e' || n, 'x', 'x',
                 received_at, case when n % 500 = 0 then 'PENDING_APPROVAL' else 'SENT' end, 1,
                 received_at, received_at, md5('w' || n % 1000), 0
            from (select *, row_number() over () as n from complaint where region like 'r%') c
          """,
          """
          insert into quality_flag
            (id, region, kind, unit_id, unit_path, complaint_id, raised_at, dedupe_key)
          select md5('q' || id)::uuid, region, 'REOPENED', unit_id, unit_path, id, received_at,
                 'plan:' || id
            from complaint where region like 'r%'
          """,
          """
          insert into objection
            (id, region, complaint_id, ground, text_masked, text_sealed, filed_at, due_at, state,
             version)
          select md5('o' || id)::uuid, region, id, 'REFUSED', 'x', '', received_at, received_at,
                 'REJECTED', 0
            from complaint where region like 'r%'
          """,
          """
          insert into rating (id, region, complaint_id, cycle, unit_id, score, rated_at)
          select md5('t' || id)::uuid, region, id, 0, unit_id, 4, received_at
            from complaint where region like 'r%'
          """,
          """
          insert into sla_clock
            (id, region, subject, subject_id, kind, cycle, policy_version, calendar_version, mode,
             target, history, state, start_at, due_at, met_at, consumed_seconds,
             calendar_complete, version)
          select md5('k' || id)::uuid, region, 'COMPLAINT', id, 'REPLY_WINDOW', 1, 1, 0,
                 'ELAPSED', 86400, '[]', 'RUNNING', received_at, received_at + interval '1 day',
                 case when random() < 0.9 then received_at end, 0, true, 0
            from complaint where region like 'r%'
          """,
          """
          insert into bank_entry
            (id, region, code, unit_id, unit_path, kind, valid_until, newest_revision,
             approved_revision, retired, usage_count, created_at, version)
          select md5('b' || n)::uuid, 'r' || n % 200, 'PLAN-' || n, md5('u' || n % 4000)::uuid,
                 '/A/B/', 'ANSWER', date '2099-01-01', 1, 1, false, 0, now(), 0
            from generate_series(1, 30000) n
          """,
          """
          insert into bank_text
            (id, region, entry_id, revision, title, questions, text_id, hash_id, written_by,
             written_at)
          select md5('bt' || n)::uuid, 'r' || n % 200, md5('b' || n)::uuid, 1, 'judul ' || n,
                 'tanya' || n, 'jawab' || n, md5('w' || n), 'x', now()
            from generate_series(1, 30000) n
          """);

  private static Explain explain;

  @Inject Workers workers;

  private final Town town = Town.found();

  @BeforeAll
  static void fill() {
    explain = Explain.begin();
    explain.fill(CASES);
    ROWS.forEach(explain::fill);
    explain.analyse(BIG).analyse("complaint");
  }

  @AfterAll
  static void takeBack() {
    explain.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "responses",
        "responses?state=PENDING_APPROVAL",
        "responses?unitId={id}",
        "responses?complaintId={id}",
        "quality-flags",
        "quality-flags?kind=REOPENED",
        "quality-flags?unitId={id}",
        "quality-flags?complaintId={id}",
        "objections",
        "objections?state=FILED",
        "objections?complaintId={id}",
        "answer-bank",
        "answer-bank?unitId={id}",
        "answer-bank?standing=EXPIRES_SOON",
        "reply-windows",
        "response-approval-policies"
      })
  void noListDoes(String path) {
    String filled = path.replace("{id}", UUID.randomUUID().toString());
    for (String token : List.of(town.coordinator(), town.as("unit-admin", "DINKES", "DPUPR"))) {
      requireIndexes(
          Explain.statementsOf(
              () -> {
                Response response = Town.with(token).get("/api/v1/" + filled);
                assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
              }));
    }
  }

  @Test
  void theSenderDoesNot() {
    requireIndexes(Explain.statementsOf(workers::send));
  }

  @Test
  void neitherDoesAnAnswerNorTheTrackerNorASuggestion() {
    Cases cases = new Cases(town);
    Cases.Filed filed = cases.inProgress("COMPLAINT");
    requireIndexes(
        Explain.statementsOf(
            () -> {
              Town.with(town.coordinator())
                  .queryParam("complaintId", filed.id())
                  .get("/api/v1/answer-bank/suggestions")
                  .then()
                  .statusCode(200);
              cases.answer(filed.id(), "Stok tiba besok.");
              RestAssured.get("/public/v1/complaints/" + filed.code()).then().statusCode(200);
            }));
  }

  private static void requireIndexes(List<String> sent) {
    List<String> looking =
        sent.stream()
            .filter(sql -> LOOKING.matcher(sql.strip()).find())
            .filter(sql -> !sql.contains("idempotency"))
            .toList();
    assertThat(looking).isNotEmpty();
    for (String sql : looking) {
      explain.plan(sql).requireNoScanOf(BIG);
    }
  }
}
