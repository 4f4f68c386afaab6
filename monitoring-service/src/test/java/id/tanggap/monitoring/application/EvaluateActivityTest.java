package id.tanggap.monitoring.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.events.ActivityClassChangedV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.monitoring.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluateActivityTest {

  @Inject EvaluateActivity evaluate;
  @Inject TestClock clock;

  private final Town town =
      Town.anywhere()
          .unit("DINKES", "Dinas Kesehatan", null)
          .account("DINKES", "WEBSITE", "dinkes")
          .settle();

  @AfterEach
  void goOn() {
    clock.reset();
  }

  @Test
  void announcesAChangedClassOnceADay() throws Throwable {
    KafkaProbe probe = KafkaProbe.at(Topics.ACTIVITY_EVENTS);
    UUID account = town.account("DINKES");
    clock.set(Instant.parse("2024-02-19T18:00:00Z"));

    assertThat(evaluated()).isEqualTo(2);
    assertThat(evaluated()).isZero();

    Db.update(
        "insert into observation (id, region, account_id, kind, at, until_at, source, natural_key,"
            + " recorded_at) values (gen_random_uuid(), ?, ?, 'READ', '2024-02-01', '2024-02-21',"
            + " 'IMPORT', 'a', now()), (gen_random_uuid(), ?, ?, 'READ', '2024-01-05',"
            + " '2024-02-01', 'IMPORT', 'b', now())",
        town.region(),
        account,
        town.region(),
        account);
    assertThat(evaluated()).isZero();
    clock.set(Instant.parse("2024-02-20T18:00:00Z"));
    assertThat(evaluated()).isEqualTo(2);

    List<ConsumerRecord<String, String>> events = probe.awaitKey(account.toString(), 2);
    ActivityClassChangedV1 last = read(events.get(1));
    assertThat(KafkaProbe.header(events.get(1), "ce_type"))
        .isEqualTo(EventTypes.ACTIVITY_CLASS_CHANGED_V1);
    assertThat(last.previous()).isEqualTo("UNKNOWN");
    assertThat(last.current()).isEqualTo("NEVER_POSTED");
    assertThat(last.asOf()).hasToString("2024-02-20");
    assertThat(last.definition()).isEqualTo("POSTING_AND_ANSWERING/v1");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !probe.awaitKey(town.unit("DINKES").toString(), 2).isEmpty());
  }

  private int evaluated() throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () -> evaluate.handle(new EvaluateActivity.Command(town.region())));
  }

  private static ActivityClassChangedV1 read(ConsumerRecord<String, String> record)
      throws IOException {
    return Town.JSON.readValue(record.value(), ActivityClassChangedV1.class);
  }
}
