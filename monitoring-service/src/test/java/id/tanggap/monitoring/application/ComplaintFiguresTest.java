package id.tanggap.monitoring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.events.ComplaintAssignedV1;
import id.tanggap.events.ComplaintClosedV1;
import id.tanggap.events.ComplaintReceivedV1;
import id.tanggap.events.ComplaintReopenedV1;
import id.tanggap.events.ComplaintResolvedV1;
import id.tanggap.events.ComplaintVisibilityChangedV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.monitoring.Town;
import id.tanggap.monitoring.domain.response.ComplaintCounts;
import id.tanggap.monitoring.domain.response.ComplaintCounts.CategoryCount;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The complaints of a monthly report, told by events as complaint-service tells them. */
@QuarkusTest
class ComplaintFiguresTest {

  private static final Instant NOON = Instant.parse("2024-02-12T05:00:00Z");

  private final Town town = Town.anywhere();

  @Inject PrepareReport prepare;

  @Test
  void countsSecretCasesByNoDayOfTheMonth() throws Throwable {
    received(UUID.randomUUID(), "PUBLIC", "ROAD");
    received(UUID.randomUUID(), "ANONYMOUS", "WATER");
    received(UUID.randomUUID(), "SECRET", null);
    UUID hidden = UUID.randomUUID();
    received(hidden, "PUBLIC", "ROAD");
    tell(
        hidden,
        EventTypes.COMPLAINT_VISIBILITY_CHANGED_V1,
        new ComplaintVisibilityChangedV1(hidden, town.region(), "SECRET", null, null, day(16)));
    known(hidden);
    await().atMost(Duration.ofSeconds(30)).until(() -> rows() == 4);

    for (int day : new int[] {12, 15, 16, 29}) {
      ComplaintCounts counts = asOf(day);
      assertThat(counts.received()).as("received as of " + day).isEqualTo(2);
      assertThat(counts.byCategory())
          .containsExactlyInAnyOrder(new CategoryCount("ROAD", 1), new CategoryCount("WATER", 1));
    }
  }

  @Test
  void countsNoCaseOfWhichItIsNotKnownWhetherItIsSecret() throws Throwable {
    UUID stored = UUID.randomUUID();
    Db.update(
        "insert into monitored_complaint (id, region, complaint_class, received_at)"
            + " values (?, ?, 'COMPLAINT', timestamptz '2024-02-12 05:00:00+00')",
        stored,
        town.region());
    received(UUID.randomUUID(), "PUBLIC", "ROAD");
    await().atMost(Duration.ofSeconds(30)).until(() -> settledRows() == 2);

    assertThat(asOf(29).received()).isEqualTo(1);
  }

  @Test
  void callsACaseSettledOnlyUntilItIsReopened() throws Throwable {
    UUID id = UUID.randomUUID();
    received(id, "PUBLIC", "ROAD");
    resolved(id, 13);
    reopened(id, 15);
    resolved(id, 17);
    known(id);

    assertThat(asOf(12).resolved()).as("before").isZero();
    assertThat(asOf(13).resolved()).as("resolved").isEqualTo(1);
    assertThat(asOf(15).resolved()).as("reopened").isZero();
    assertThat(asOf(17).resolved()).as("resolved again").isEqualTo(1);
  }

  @Test
  void understandsEndsAndReopeningsInAnyOrderAndTwice() throws Throwable {
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      reopened(id, 18);
      resolved(id, 17);
      resolved(id, 13);
      reopened(id, 15);
    }
    received(id, "PUBLIC", "ROAD");
    known(id);

    assertThat(asOf(14).resolved()).isEqualTo(1);
    assertThat(asOf(16).resolved()).isZero();
    assertThat(asOf(17).resolved()).isEqualTo(1);
    assertThat(asOf(29).resolved()).isZero();
  }

  @Test
  void callsACaseSettledThatWasClosedWithoutASolution() throws Throwable {
    UUID id = UUID.randomUUID();
    received(id, "PUBLIC", "ROAD");
    tell(
        id,
        EventTypes.COMPLAINT_CLOSED_V1,
        new ComplaintClosedV1(id, town.region(), null, "CLOSED", "REPORTER_SILENT", day(14)));
    known(id);

    assertThat(asOf(13).resolved()).isZero();
    assertThat(asOf(14).resolved()).isEqualTo(1);
  }

  private void received(UUID id, String visibility, String category) {
    tell(
        id,
        EventTypes.COMPLAINT_RECEIVED_V1,
        new ComplaintReceivedV1(
            id, town.region(), "COMPLAINT", category, visibility, "WEB", null, NOON));
  }

  @Test
  void knowsASolutionThatAnEarlierReleaseWroteAndTheReopeningAfterIt() throws Throwable {
    UUID id = UUID.randomUUID();
    received(id, "PUBLIC", "ROAD");
    reopened(id, 15);
    known(id);
    // it knows the column and not the table of turns
    Db.update(
        "update monitored_complaint set resolved_at = timestamptz '2024-02-13 05:00:00+00',"
            + " outcome = 'FIXED' where id = ?",
        id);

    assertThat(asOf(12).resolved()).as("before").isZero();
    assertThat(asOf(13).resolved()).as("resolved").isEqualTo(1);
    assertThat(asOf(15).resolved()).as("reopened").isZero();
  }

  private void resolved(UUID id, int day) {
    tell(
        id,
        EventTypes.COMPLAINT_RESOLVED_V1,
        new ComplaintResolvedV1(id, town.region(), null, "FIXED", day(day)));
  }

  private void reopened(UUID id, int day) {
    tell(
        id,
        EventTypes.COMPLAINT_REOPENED_V1,
        new ComplaintReopenedV1(id, town.region(), null, "REOPEN", "IN_PROGRESS", day(day)));
  }

  private void tell(UUID id, String type, Record fact) {
    town.tell(Topics.COMPLAINT_EVENTS, id, type, fact);
  }

  /** Waits until everything that was told of a case is known: the assignment comes behind it. */
  private void known(UUID id) {
    tell(
        id,
        EventTypes.COMPLAINT_ASSIGNED_V1,
        new ComplaintAssignedV1(id, town.region(), null, day(28)));
    town.settle();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                Db.query(
                            "select 1 from monitored_complaint where id = ? and assigned_at is not"
                                + " null",
                            id)
                        .size()
                    == 1);
  }

  private int settledRows() {
    town.settle();
    return rows();
  }

  private int rows() {
    return Db.query(
            "select 1 from monitored_complaint where region = ? and received_at is not null",
            town.region())
        .size();
  }

  private ComplaintCounts asOf(int day) throws Throwable {
    PrepareReport.Command command =
        new PrepareReport.Command(
            town.region(),
            YearMonth.of(2024, 2),
            LocalDate.of(2024, 2, day),
            Locale.forLanguageTag("id"));
    return VertxContextSupport.subscribeAndAwait(() -> prepare.handle(command)).complaints();
  }

  private static Instant day(int day) {
    return NOON.plus(Duration.ofDays(day - 12L));
  }
}
