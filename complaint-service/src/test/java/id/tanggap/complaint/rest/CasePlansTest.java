package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.Workers;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No scan of the clockwork and no list of it reads a table that grows from end to end. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class CasePlansTest {

  private static final String[] BIG = {
    "complaint",
    "case_timer",
    "case_question",
    "case_message",
    "case_assignment",
    "external_wait",
    "external_reference",
    "external_update",
    "escalation",
    "delegation",
    "complaint_link",
    "interaction",
    "reply"
  };

  private static List<String> sent;

  @Inject TestClock clock;
  @Inject Workers workers;

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void theClockworkAndItsListsFindWhatTheyWantByAnIndex() {
    clock.set(Instant.parse("2026-11-02T02:00:00Z"));
    Desk desk = new Desk();
    Desk.Filed asked = desk.in("AWAITING_REPORTER", desk.phoned());
    Desk.Filed silent = desk.assigned(desk.phoned());
    Desk.Filed waiting = desk.in("AWAITING_EXTERNAL", desk.phoned());
    Desk.Filed forwarded = desk.in("FORWARDED", desk.phoned());
    Desk.Filed merged = desk.in("DUPLICATE", desk.phoned());
    String comment = "rencana-" + desk.town.region;
    clock.set(Instant.parse("2026-11-12T09:00:00Z"));
    sent =
        Explain.statementsOf(
            () -> {
              workers.watch();
              desk.town.deliver(
                  desk.town.delivery(desk.town.comment(comment, null, "Halo", clock.instant())));
              workers.process();
              for (String below : List.of("/questions", "/messages", "/assignments", "/waits")) {
                desk.shown(asked, below);
                desk.shown(waiting, below);
              }
              desk.shown(forwarded, "/external-references");
              for (Desk.Filed filed : List.of(asked, silent, forwarded, merged)) {
                desk.tracked(filed);
              }
              for (String token :
                  List.of(desk.town.coordinator(), desk.town.as("unit-admin", "DPUPR"))) {
                Town.with(token).get("/api/v1/complaints/escalations?open=true");
                Town.with(token).get("/api/v1/complaints/escalations");
                Town.with(token).get("/api/v1/complaints/delegations");
              }
            });
    assertThat(sent).anyMatch(sql -> sql.contains("case_timer"));
    try (Explain explain = Explain.begin()) {
      fill(explain);
      sent.stream()
          .filter(sql -> Stream.of(BIG).anyMatch(sql::contains))
          .filter(sql -> !sql.startsWith("insert"))
          .distinct()
          .forEach(sql -> explain.plan(sql).requireNoScanOf(BIG));
    }
  }

  private static void fill(Explain explain) {
    explain.fill(
        """
        insert into complaint (id, region, tracking_code, complaint_class, category, urgency,
          visibility, channel, text_masked, original_sealed, state, received_at, entered_at,
          entered_by, answers_sent, bounce_count, reopen_count, log_length, log_hash, version)
        select gen_random_uuid(), 'P' || n % 200, 'P-' || n, 'COMPLAINT', 'Jalan', 'NORMAL',
          'PUBLIC', 'CALL_CENTRE', 'x', '', 'ASSIGNED', now() - make_interval(mins => n), now(),
          'x', 0, 0, 0, 1, '', 0
          from generate_series(1, 20000) n
        """);
    explain.fill(
        """
        insert into case_timer (id, region, complaint_id, kind, due_at, asleep, attempts)
        select gen_random_uuid(), region, id, 'ACCEPT', now() + make_interval(days => 3), false, 0
          from complaint where tracking_code like 'P-%'
        """);
    explain.fill(
        """
        insert into reply (id, region, complaint_id, text_masked, written_by, created_at, state,
          attempts, next_attempt_at, version)
        select gen_random_uuid(), region, id, 'x', 'x', now(), 'SENT', 1, now(), 0
          from complaint where tracking_code like 'P-%'
        """);
    explain.fill(
        """
        insert into case_question (id, region, complaint_id, reply_id, asked_by, asked_at, state,
          version)
        select gen_random_uuid(), region, complaint_id, id, 'x', now(), 'ANSWERED', 0 from reply
        """);
    explain.fill(
        """
        insert into case_message (id, region, complaint_id, source, text_masked, recorded_by, at)
        select gen_random_uuid(), region, id, 'TRACKER', 'x', 'x', now() from complaint
        """);
    explain.fill(
        """
        insert into case_assignment (id, region, complaint_id, unit_id, unit_path, role, state,
          offered_by, offered_at, level, version)
        select gen_random_uuid(), region, id, gen_random_uuid(), '/X/', 'LEAD', 'DONE', 'x',
          now(), 0, 0 from complaint
        """);
    explain.fill(
        """
        insert into external_wait (id, region, complaint_id, party, awaited, review_on, review_at,
          clock_paused, started_by, started_at, ended_at, version)
        select gen_random_uuid(), region, id, 'x', 'x', current_date, now(), false, 'x', now(),
          now(), 0 from complaint
        """);
    explain.fill(
        """
        insert into external_reference (id, region, complaint_id, partner, sent_by, sent_at,
          ended_at, version)
        select gen_random_uuid(), region, id, 'x', 'x', now(), now(), 0 from complaint
        """);
    explain.fill(
        """
        insert into external_update (id, region, reference_id, status, recorded_by, at)
        select gen_random_uuid(), region, id, 'x', 'x', now() from external_reference
        """);
    fillBesides(explain);
    explain.analyse(BIG);
  }

  private static void fillBesides(Explain explain) {
    explain.fill(
        """
        insert into escalation (id, region, complaint_id, cause, level, recipient,
          ladder_version, raised_at, notify_at, version)
        select gen_random_uuid(), region, id, 'NOT_ACCEPTED', 1, 'UNIT', 1, now(),
          received_at, 0 from complaint
        """);
    explain.fill(
        """
        insert into delegation (id, region, unit_id, unit_path, from_id, from_name, to_id,
          to_name, starts_on, ends_on, reason, created_by, created_at, version)
        select gen_random_uuid(), 'P' || n % 200, gen_random_uuid(), '/X/', 'p' || n, 'x', 'y',
          'y', current_date, current_date, 'x', 'x', now() - make_interval(mins => n), 0
          from generate_series(1, 20000) n
        """);
    explain.fill(
        """
        insert into complaint_link (id, region, kind, from_id, to_id, created_by, created_at)
        select gen_random_uuid(), region, 'SPLIT', id, id, 'x', now() from complaint
        """);
    explain.fill(
        """
        insert into conversation_thread (id, region, thread_key, platform, opened_at)
        select gen_random_uuid(), 'P' || n % 200, 'P-' || n, 'FACEBOOK', now()
          from generate_series(1, 5000) n
        """);
    explain.fill(
        """
        insert into interaction (id, region, thread_id, natural_key, external_id, platform,
          direction, source, occurred_at, received_at, time_doubted, author_hash,
          interaction_class, wants_answer, response_state, version)
        select gen_random_uuid(), t.region, t.id, t.thread_key || n, 'x' || n, 'FACEBOOK', 'IN',
          'WEBHOOK', now(), now(), false, '\\x01', 'OTHER', true, 'ANSWERED', 0
          from conversation_thread t, generate_series(1, 4) n
        """);
  }
}
