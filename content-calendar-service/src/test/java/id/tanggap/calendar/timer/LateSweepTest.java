package id.tanggap.calendar.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.calendar.Scene;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LateSweepTest {
  @Inject LateSweep sweep;

  @BeforeEach
  void nobodyHoldsTheLease() {
    Db.update("delete from scheduler_lease");
  }

  @Test
  void whatNobodyPublishedInTimeIsMissedAndTheContentIsOnlyApprovedAgain() throws Exception {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    String content = scene.publication(publication).extract().path("contentId");
    late(publication);

    assertThat(sweep("satu")).isEqualTo(1);

    scene.publication(publication).body("state", equalTo("MISSED"));
    scene.content(content).body("state", equalTo("APPROVED"));
    scene
        .claim(scene.admin(), publication)
        .statusCode(409)
        .body("allowed", contains("RESCHEDULE", "CANCEL"));
    Scene.as(scene.admin())
        .body(Map.of("localDateTime", Scene.now().plusHours(1).toString()))
        .post("/api/v1/publications/" + publication + "/reschedule")
        .then()
        .statusCode(200)
        .body("state", equalTo("READY"));
    scene.content(content).body("state", equalTo("SCHEDULED"));
  }

  @Test
  void whatSomebodyIsPostingOrWhatIsNotLateYetStays() throws Exception {
    Scene scene = Scene.begin();
    String posting = scene.claimed();
    String waiting = scene.ready();
    late(posting);

    assertThat(sweep("satu")).isZero();

    scene.publication(posting).body("state", equalTo("MANUAL"));
    scene.publication(waiting).body("state", equalTo("READY"));
  }

  @Test
  void twoReplicasMissEachPublicationOnce() throws Exception {
    Scene scene = Scene.begin();
    List<String> publications = List.of(scene.ready(), scene.ready(), scene.ready());
    publications.forEach(LateSweepTest::late);
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one = replicas.submit(() -> sweep("satu"));
      Future<Integer> two = replicas.submit(() -> sweep("dua"));
      assertThat(one.get(30, TimeUnit.SECONDS) + two.get(30, TimeUnit.SECONDS)).isEqualTo(3);
    } finally {
      replicas.shutdownNow();
    }
    for (String publication : publications) {
      Scene.as(scene.admin())
          .get("/api/v1/publications/" + publication + "/timeline")
          .then()
          .body("items.kind", contains("SCHEDULED", "MADE_READY", "MISSED"));
    }
  }

  @Test
  void aReplicaThatDiedIsInheritedWhenItsLeaseRunsOut() throws Exception {
    Scene scene = Scene.begin();
    assertThat(sweep("mati")).isZero();
    late(scene.ready());

    assertThat(sweep("pewaris")).isZero();
    Db.update("update scheduler_lease set until = now() - interval '1 second'");
    assertThat(sweep("pewaris")).isEqualTo(1);
    assertThat(Db.query("select owner from scheduler_lease"))
        .containsExactly(Map.of("owner", "pewaris"));
  }

  private static void late(String publication) {
    Db.update(
        "update publication set miss_at = now() - interval '1 second' where id = ?",
        UUID.fromString(publication));
  }

  private int sweep(String replica) throws Exception {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    VertxContextSupport.subscribe(
        () -> sweep.sweep(replica).toMulti(),
        subscription -> subscription.with(done::complete, done::completeExceptionally));
    return done.get(30, TimeUnit.SECONDS);
  }
}
