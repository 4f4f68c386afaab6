package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.OfficeCalendar;
import id.tanggap.complaint.SlaClockwork;
import id.tanggap.complaint.Town;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class RulesMeetClocksTest {

  @Inject SlaClockwork clockwork;

  private final Town town = Town.found();

  private void register() {
    Town.with(town.as("operator"))
        .body(Map.of("class", "COMPLAINT", "text", "Jalan berlubang", "channel", "LETTER"))
        .post("/api/v1/complaints")
        .then()
        .statusCode(201);
  }

  /** Cases come in from all sides while the calendar is corrected again and again. */
  @Test
  void noClockEscapesACorrectionThatItMeets() {
    register();
    OfficeCalendar office = OfficeCalendar.of(town);
    int corrections = 5;
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<CompletableFuture<Void>> busy = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      busy.add(CompletableFuture.runAsync(this::register, people));
    }
    for (int i = 0; i < corrections; i++) {
      office.put(office.next("CORRECTION", "Koreksi")).statusCode(200);
      clockwork.runRecomputes();
    }
    busy.forEach(CompletableFuture::join);
    people.shutdown();
    assertThat(
            Db.query(
                "select calendar_version, count(*) as n from sla_clock"
                    + " where region = ? and calendar_id is not null group by calendar_version",
                town.region))
        .containsExactly(Map.of("calendar_version", 1 + corrections, "n", 123L));
  }
}
