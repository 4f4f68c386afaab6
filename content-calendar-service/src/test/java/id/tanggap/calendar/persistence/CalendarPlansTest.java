package id.tanggap.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.calendar.Scene;
import id.tanggap.calendar.application.publication.MissOverduePublications;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Explain;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How PostgreSQL, left to choose, runs the statements that meet the whole history of publications:
 * 100,000 that ended and 1,000 that are open, of 5,000 content items.
 */
@QuarkusTest
class CalendarPlansTest {
  @Inject MissOverduePublications overdue;

  @Test
  void theScanForMissedOnesReadsOnlyTheIndexOfWhatIsOpen() {
    Db.update("delete from scheduler_lease");
    List<String> sent = Explain.statementsOf(this::scan);
    List<String> scans = sent.stream().filter(sql -> sql.contains("miss_at <=")).toList();

    assertThat(scans).hasSize(1);
    try (Explain explain = history()) {
      Explain.Plan plan = explain.plan(scans.get(0));
      assertThat(plan.scanned()).as(plan.root().toPrettyString()).isEmpty();
      assertThat(plan.root().findValuesAsText("Index Name")).containsOnly("ix_publication_miss");
      assertThat(plan.root().findValuesAsText("Index Cond")).anyMatch(c -> c.contains("miss_at"));
      assertThat(plan.root().findValuesAsText("Node Type")).doesNotContain("Sort");
    }
  }

  @Test
  void thePublicationsOfOneContentItemAreFoundByTheirIndex() {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    String content = scene.publication(publication).extract().path("contentId");
    List<String> sent =
        Explain.statementsOf(
            () -> {
              Scene.as(scene.admin())
                  .queryParam("contentId", content)
                  .get("/api/v1/publications")
                  .then()
                  .statusCode(200);
              Scene.as(scene.admin())
                  .post("/api/v1/contents/" + content + "/withdraw")
                  .then()
                  .statusCode(200);
            });
    List<String> reads =
        sent.stream()
            .filter(sql -> sql.contains("from publication ") && sql.contains("content_id=$"))
            .distinct()
            .toList();

    assertThat(reads).as("the list and what a withdrawal cancels").hasSizeGreaterThanOrEqualTo(2);
    try (Explain explain = history()) {
      assertThat(reads)
          .allSatisfy(
              sql ->
                  assertThat(explain.plan(sql).root().findValuesAsText("Index Name"))
                      .as(sql)
                      .contains("ix_publication_content"));
    }
  }

  private void scan() {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(() -> overdue.handle("rencana")))
        .doesNotThrowAnyException();
  }

  private static Explain history() {
    return Explain.begin()
        .fill(
            """
            insert into content_item (id, region, unit_id, state, title, kind, programme_ids,
                ai_assisted, version_number, content_hash, created_by, created_by_name, created_at,
                updated_at, version)
            select gen_random_uuid(), '00.00', gen_random_uuid(), 'DRAFT', 'Isi', 'PROGRAMME', '{}',
                   false, 1, 'x', 'x', 'x', now(), now(), 0
              from generate_series(1, 5000)
            """)
        .fill(publications("CANCELLED", "5000", "generate_series(1, 20)"))
        .fill(publications("READY", "1000", "generate_series(21, 21)"))
        .analyse("content_item", "publication");
  }

  private static String publications(String state, String contents, String occurrences) {
    return """
        insert into publication (id, region, content_id, account_id, unit_id, occurrence, mode,
            state, local_at, zone, due_at, miss_at, revision, fence, created_at, updated_at, version)
        select gen_random_uuid(), c.region, c.id, c.unit_id, c.unit_id, cast(n as text), 'ASSISTED',
               '%s', now(), 'Asia/Jakarta', now() - c.row * n * interval '1 minute',
               now() - c.row * n * interval '1 minute', 1, 0, now(), now(), 0
          from (select id, region, unit_id, row_number() over (order by id) as row
                  from content_item where region = '00.00' limit %s) c, %s n
         order by n, c.row desc
        """
        .formatted(state, contents, occurrences);
  }
}
