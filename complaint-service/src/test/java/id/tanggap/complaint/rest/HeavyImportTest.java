package id.tanggap.complaint.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.application.bank.ImportBank;
import id.tanggap.complaint.application.category.ImportCategories;
import id.tanggap.complaint.application.intake.ImportCases;
import id.tanggap.complaint.application.interaction.ImportInteractions;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.web.CsvRow;
import id.tanggap.kit.work.HeavyWork;
import id.tanggap.testkit.TanggapServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The reading of a long file holds nobody else up. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class HeavyImportTest {

  private static final String HEAVY = "tanggap-heavy-work";
  private static final int PATIENCE = 30;

  /** A file of one line for each import; what becomes of the line is not asked here. */
  private static final Map<String, String> FILES =
      Map.of(
          "/api/v1/complaints/import",
          "externalId,receivedAt,text\n1,2025-02-03T09:10,Jalan berlubang\n",
          "/api/v1/interactions/import",
          "unitCode,platform,externalId,occurredAt\nDINKES,FACEBOOK,1,2025-02-03T09:10\n",
          "/api/v1/complaint-categories/import",
          "code,nameId,nameEn\nJALAN,Jalan,Roads\n",
          "/api/v1/answer-bank/import",
          "code,unitCode,kind,title,questions,textId,validUntil\n"
              + "KTP,DINKES,ANSWER,KTP,Syarat,Bawa surat,2099-12-31\n");

  private final Town town = Town.found();

  @Inject HeavyWork heavy;
  @Inject ImportCases importCases;
  @Inject ImportInteractions importInteractions;
  @Inject ImportCategories importCategories;
  @Inject ImportBank importBank;

  @Test
  void othersAreAnsweredWhileLongFilesAreReadAndOneTooManyIsToldToComeAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> reading = new ArrayList<>();
    reading.add(longFile(begun, mayEnd));
    assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    for (int waiting = 0; waiting < 3; waiting++) {
      reading.add(longFile(begun, mayEnd));
    }
    try {
      FILES.forEach(
          (path, file) ->
              imported(path, file).statusCode(503).body("code", equalTo("service-busy")));
      Town.with(town.coordinator()).get("/api/v1/complaints").then().statusCode(200);
    } finally {
      mayEnd.countDown();
    }
    for (CompletableFuture<Boolean> each : reading) {
      assertThat(each.get(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }
    FILES.forEach((path, file) -> imported(path, file).statusCode(200));
  }

  @Test
  void oldCasesAreCheckedOnTheThreadForIt() {
    Actor actor = new Actor("koordinator", "Koordinator");
    assertThat(
            checkedOn(
                rows ->
                    importCases.handle(
                        new ImportCases.Command(town.region, actor, rows, true, false))))
        .contains(HEAVY);
  }

  @Test
  void oldMessagesAreCheckedOnTheThreadForIt() {
    assertThat(
            checkedOn(
                rows ->
                    importInteractions.handle(
                        new ImportInteractions.Command(
                            town.region, "koordinator", rows, true, false))))
        .contains(HEAVY);
  }

  @Test
  void categoriesAreCheckedOnTheThreadForIt() {
    assertThat(
            checkedOn(
                rows ->
                    importCategories.handle(
                        new ImportCategories.Command(
                            town.region, "koordinator", rows, true, false))))
        .contains(HEAVY);
  }

  @Test
  void answersOfTheBankAreCheckedOnTheThreadForIt() {
    Caller caller =
        new Caller(
            new Actor("koordinator", "Koordinator"), town.region, true, true, Set.of("SETDA"));
    assertThat(
            checkedOn(rows -> importBank.handle(new ImportBank.Command(caller, rows, true, false))))
        .contains(HEAVY);
  }

  private CompletableFuture<Boolean> longFile(CountDownLatch begun, CountDownLatch mayEnd) {
    return heavy
        .run(
            () -> {
              begun.countDown();
              return ended(mayEnd);
            })
        .subscribeAsCompletionStage();
  }

  private static boolean ended(CountDownLatch mayEnd) {
    try {
      return mayEnd.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ValidatableResponse imported(String path, String csv) {
    return RestAssured.given()
        .auth()
        .oauth2(town.coordinator())
        .contentType("text/csv")
        .body(csv)
        .post(path + "?dryRun=true")
        .then();
  }

  private static Set<String> checkedOn(Function<List<CsvRow>, Uni<?>> use) {
    Watched rows = new Watched();
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(() -> use.apply(rows)))
        .doesNotThrowAnyException();
    return rows.threads;
  }

  /** One row, and which threads go through the rows one by one. */
  private static final class Watched extends AbstractList<CsvRow> {

    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @Override
    public CsvRow get(int index) {
      return new CsvRow(2, Map.of("code", "A", "externalId", "A"));
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public Iterator<CsvRow> iterator() {
      threads.add(Thread.currentThread().getName());
      return super.iterator();
    }
  }
}
