package id.tanggap.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.testkit.Db;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
@TestProfile(OutboxRelayTest.NoRelay.class)
class OutboxPurgeTest {

  @Inject OutboxPurge purge;

  @BeforeEach
  void empty() {
    Db.update("delete from outbox");
    Db.update("delete from processed_event");
  }

  @Test
  void deletesOldSentEventsInSeveralStatementsAndNothingElse() {
    outbox(2_500, "now() - interval '8 days'", "now() - interval '8 days'");
    outbox(3, "now() - interval '8 days'", "now() - interval '6 days'");
    outbox(4, "now() - interval '400 days'", "null");

    InVertx.run(purge::purge);

    assertThat(rows("outbox where published_at is not null")).isEqualTo(3);
    assertThat(rows("outbox where published_at is null")).isEqualTo(4);
  }

  @Test
  void theInboxForgetsOnlyWhatNobodyCanDeliverAgain() {
    for (String age : List.of("91 days", "89 days")) {
      Db.update(
          "insert into processed_event (consumer, event_id, processed_at)"
              + " values ('c', '"
              + age
              + "', now() - interval '"
              + age
              + "')");
    }

    InVertx.run(purge::purge);

    assertThat(Db.query("select event_id from processed_event"))
        .containsExactly(Map.of("event_id", "89 days"));
  }

  private static void outbox(int rows, String created, String published) {
    Db.update(
        "insert into outbox (id, topic, partition_key, type, subject, region, payload, occurred_at,"
            + " created_at, published_at)"
            + " select gen_random_uuid(), 't', 'k', 'y', 's', '33.28', '{}', now(), "
            + created
            + ", "
            + published
            + " from generate_series(1, "
            + rows
            + ")");
  }

  private static long rows(String from) {
    return (long) Db.query("select count(*) as n from " + from).get(0).get("n");
  }
}
