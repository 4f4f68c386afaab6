package id.tanggap.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.calendar.Scene;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;

/** People who do two things at the very same moment. */
@QuarkusTest
class RaceTest {

  @RepeatedTest(3)
  void ofTwoOppositeDecisionsExactlyOneCounts() throws Exception {
    Scene scene = Scene.begin();
    String content = scene.draft();
    scene.submit(content).statusCode(200);
    String other =
        Tokens.of("wakil-" + scene.code(), scene.region(), List.of(scene.code()), "approver");

    List<Integer> answers =
        atOnce(
            () -> scene.decide(scene.approver(), content, "APPROVE").extract().statusCode(),
            () -> scene.decide(other, content, "REJECT").extract().statusCode());

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    assertThat(count("select count(*) from approval_decision where content_id = ?", content))
        .isEqualTo(1);
  }

  @RepeatedTest(3)
  void ofTwoReportsOfDifferentPostsExactlyOneCounts() throws Exception {
    Scene scene = Scene.begin();
    String publication = scene.claimed();

    List<Integer> answers =
        atOnce(
            () -> scene.result(scene.admin(), publication, Scene.post()).extract().statusCode(),
            () -> scene.result(scene.admin(), publication, Scene.post()).extract().statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    assertThat(published(scene)).isEqualTo(1);
  }

  @RepeatedTest(3)
  void theSameReportTwiceAtOnceIsOnePostAndOneEvent() throws Exception {
    Scene scene = Scene.begin();
    String publication = scene.claimed();
    String post = Scene.post();

    List<Integer> answers =
        atOnce(
            () -> scene.result(scene.admin(), publication, post).extract().statusCode(),
            () -> scene.result(scene.admin(), publication, post).extract().statusCode());

    assertThat(answers).containsExactly(200, 200);
    assertThat(published(scene)).isEqualTo(1);
  }

  @RepeatedTest(5)
  void whicheverOfApprovalAndEditComesFirstNothingUnapprovedIsReady() throws Exception {
    Scene scene = Scene.begin();
    String content = scene.draft();
    String publication = scene.schedule(content, Scene.now()).extract().path("id");
    scene.submit(content).statusCode(200);

    List<Integer> answers =
        atOnce(
            () -> scene.decide(content, "APPROVE").extract().statusCode(),
            () ->
                Scene.as(scene.admin())
                    .header("If-Match", "*")
                    .body(Map.of("narrative", "Berubah pada saat terakhir"))
                    .patch("/api/v1/contents/" + content)
                    .statusCode());

    assertThat(answers.get(0)).isIn(201, 409);
    assertThat(answers.get(1)).isEqualTo(200);
    assertThat(scene.content(content).extract().<String>path("state")).isEqualTo("DRAFT");
    assertThat(scene.publication(publication).extract().<String>path("state")).isEqualTo("PLANNED");
  }

  @RepeatedTest(3)
  void ofAClaimAndAnEditAtOnceOneIsRefusedSoThatNobodyPostsAnotherText() throws Exception {
    Scene scene = Scene.begin();
    String publication = scene.ready();
    String content = scene.publication(publication).extract().path("contentId");

    List<Integer> answers =
        atOnce(
            () -> scene.claim(scene.admin(), publication).extract().statusCode(),
            () ->
                Scene.as(scene.colleague())
                    .header("If-Match", "*")
                    .body(Map.of("narrative", "Berubah pada saat terakhir"))
                    .patch("/api/v1/contents/" + content)
                    .statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    assertThat(scene.publication(publication).extract().<String>path("state"))
        .isEqualTo(answers.get(0) == 200 ? "MANUAL" : "PLANNED");
  }

  @RepeatedTest(3)
  void theSameContentIsScheduledOnceHoweverOftenItIsAsked() throws Exception {
    Scene scene = Scene.begin();
    String content = scene.approved();

    List<Integer> answers =
        atOnce(
            () -> scene.schedule(content, Scene.now()).extract().statusCode(),
            () -> scene.schedule(content, Scene.now()).extract().statusCode());

    assertThat(answers).containsExactlyInAnyOrder(201, 409);
  }

  private static long published(Scene scene) {
    return (long)
        Db.query(
                "select count(*) from outbox where partition_key = ? and type like '%published%'",
                scene.accountId().toString())
            .get(0)
            .get("count");
  }

  private static long count(String sql, String id) {
    return (long) Db.query(sql, UUID.fromString(id)).get(0).get("count");
  }

  @SafeVarargs
  private static List<Integer> atOnce(Callable<Integer>... calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.length);
    ExecutorService people = Executors.newFixedThreadPool(calls.length);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (Callable<Integer> call : calls) {
        running.add(
            people.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  return call.call();
                }));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> each : running) {
        answers.add(each.get(30, TimeUnit.SECONDS));
      }
      return answers;
    } finally {
      people.shutdownNow();
    }
  }
}
