package id.tanggap.account.messaging;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.account.application.credential.ForgetPublicationEnds;
import id.tanggap.account.rest.official.Accounts;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans that arrive after the end of their publication, as dead letters do that are sent again. */
@QuarkusTest
class PublicationEndTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String EIGHT = "2026-07-29T08:00:00Z";
  private static final String NINE = "2026-07-29T09:00:00Z";
  private static final String TEN = "2026-07-29T10:00:00Z";

  @Inject ForgetPublicationEnds forget;

  private Accounts accounts;
  private UUID account;
  private UUID publication;

  @BeforeEach
  void anAccount() {
    accounts = Accounts.fresh();
    account = UUID.fromString(accounts.active(accounts.handle("pe")));
    publication = UUID.randomUUID();
  }

  private void tell(String type, UUID subject, String members) {
    String region = accounts.registry().region();
    KafkaProbe.sendEvent(
        Topics.PUBLICATION_EVENTS,
        account.toString(),
        type,
        subject.toString(),
        region,
        UUID.randomUUID().toString(),
        """
        {"id": "%s", "region": "%s", "contentId": "%s", "accountId": "%s", "unitId": "%s", %s}
        """
            .formatted(subject, region, UUID.randomUUID(), account, UUID.randomUUID(), members));
  }

  private void planned(UUID subject, String due, long version) {
    tell(
        EventTypes.PUBLICATION_PLANNED_V1,
        subject,
        """
        "dueAt": "%s", "zone": "Asia/Jakarta", "mode": "ASSISTED", "version": %d\
        """
            .formatted(due, version));
  }

  private void planned(String due, long version) {
    planned(publication, due, version);
  }

  private void missed(String due) {
    tell(
        EventTypes.PUBLICATION_MISSED_V1,
        publication,
        "\"dueAt\": \"%s\", \"at\": \"2026-07-30T00:00:00Z\"".formatted(due));
  }

  private void cancelled() {
    tell(EventTypes.PUBLICATION_CANCELLED_V1, publication, "\"at\": \"2026-07-28T03:00:00Z\"");
  }

  private void published() {
    tell(
        EventTypes.PUBLICATION_PUBLISHED_V1,
        publication,
        """
        "url": "https://x.com/a/status/1", "publishedAt": "2026-07-29T08:01:00Z",
        "mode": "ASSISTED", "pillar": "EDUCATION", "programmeIds": [], "contentHash": "h"\
        """);
  }

  /** Versions of the plans of the publication that count, once everything sent so far is read. */
  private List<Object> waiting() {
    UUID last = UUID.randomUUID();
    planned(last, TEN, 1);
    await("what was sent to be read").atMost(PATIENCE).until(() -> !plans(last).isEmpty());
    assertThat(Db.update("delete from scheduled_publication where publication_id = ?", last))
        .isEqualTo(1);
    return plans(publication);
  }

  private static List<Object> plans(UUID of) {
    return Db.query("select plan_version from scheduled_publication where publication_id = ?", of)
        .stream()
        .map(row -> row.get("plan_version"))
        .toList();
  }

  private void requireRetirable() {
    String id = account.toString();
    require(
        accounts.asCoordinator("one", id, "retire", Map.of("reason", "Ganti")),
        "RETIREMENT_REQUESTED");
    require(accounts.asCoordinator("two", id, "retire", decision()), "RETIRED");
  }

  private static Map<String, Object> decision() {
    return Map.of("reason", "Disetujui", "archiveWaiver", "Tidak ada unggahan");
  }

  @Test
  void aPlanThatArrivesAfterACancellationDoesNotKeepTheAccountFromBeingRetired() {
    planned(EIGHT, 1);
    cancelled();
    planned(NINE, 2);
    assertThat(waiting()).isEmpty();
    requireRetirable();
  }

  @Test
  void aPlanThatArrivesAfterThePostDoesNotKeepTheAccountFromBeingRetired() {
    published();
    planned(EIGHT, 1);
    assertThat(waiting()).isEmpty();
    requireRetirable();
  }

  @Test
  void aLatePlanOfWhatWasMissedDoesNothingAndANewTimeCounts() {
    missed(EIGHT);
    planned(EIGHT, 1);
    assertThat(waiting()).isEmpty();
    planned(NINE, 4);
    assertThat(waiting()).containsExactly(4L);
    String id = account.toString();
    require(
        accounts.asCoordinator("one", id, "retire", Map.of("reason", "Ganti")),
        "RETIREMENT_REQUESTED");
    refused(accounts.asCoordinator("two", id, "retire", decision()), 422, "publications-scheduled");
  }

  @Test
  void anOlderPlanForALaterTimeIsNoNewTimeOfWhatWasMissed() {
    planned(EIGHT, 2);
    missed(EIGHT);
    planned(TEN, 1);
    assertThat(waiting()).isEmpty();
    planned(NINE, 4);
    assertThat(waiting()).containsExactly(4L);
  }

  @Test
  void thePlanThatWasMissedTakesAnOlderOneAwayWhenItComesLate() {
    planned(TEN, 1);
    missed(EIGHT);
    planned(EIGHT, 2);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whatWasMissedOnceMoreIsOverOnceMoreAndAnEndIsFinal() {
    planned(EIGHT, 1);
    missed(EIGHT);
    planned(NINE, 4);
    missed(NINE);
    assertThat(waiting()).isEmpty();
    planned(TEN, 6);
    cancelled();
    missed(NINE);
    planned(TEN, 6);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void endsAreForgottenWhenTheInboxForgets() throws Throwable {
    cancelled();
    assertThat(waiting()).isEmpty();
    UUID older = UUID.randomUUID();
    for (Map.Entry<UUID, Integer> end : Map.of(publication, 89, older, 91).entrySet()) {
      Db.update(
          "insert into publication_end (publication_id, region, heard_at)"
              + " values (?, ?, now() - ? * interval '1 day') on conflict (publication_id)"
              + " do update set heard_at = excluded.heard_at",
          end.getKey(),
          accounts.registry().region(),
          end.getValue());
    }
    while (VertxContextSupport.subscribeAndAwait(forget::handle)) {
      Thread.onSpinWait();
    }
    assertThat(
            Db.query(
                "select publication_id from publication_end where region = ?",
                accounts.registry().region()))
        .extracting(row -> row.get("publication_id"))
        .containsExactly(publication);
  }
}
