package id.tanggap.kit.paging;

import static id.tanggap.kit.testapp.web.Client.as;
import static id.tanggap.kit.testapp.web.Client.problem;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.notes.NoteServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class PagingTest {
  private static final String THINGS = "/api/v1/things";

  // a region of its own per test, so that other tests' things are in no page
  private final String region = "99." + ThreadLocalRandom.current().nextInt(10_000, 99_999);
  private final String token = Tokens.coordinatorOf(region);

  @BeforeEach
  void sevenThings() {
    for (String code : List.of("B", "D", "F", "H", "J", "L", "N")) {
      add(code);
    }
  }

  private void add(String code) {
    as(token)
        .contentType("application/json")
        .body(Map.of("code", code, "name", "Kursi " + code, "size", 1))
        .post(THINGS)
        .then()
        .statusCode(201);
  }

  private ExtractableResponse<Response> page(String pathAndQuery) {
    return as(token).urlEncodingEnabled(false).get(pathAndQuery).then().statusCode(200).extract();
  }

  private static String next(ExtractableResponse<Response> page) {
    String link = page.header("Link");
    assertThat(link).startsWith("</api/v1/things?").endsWith(">; rel=\"next\"");
    return link.substring(1, link.indexOf('>'));
  }

  @Test
  void readsEveryItemOnceAlthoughItemsAreInsertedMeanwhile() {
    List<String> read = new ArrayList<>();
    var first = page(THINGS + "?limit=3");
    read.addAll(first.path("items.code"));
    add("A");
    add("E");
    add("G");

    var second = page(next(first));
    read.addAll(second.path("items.code"));
    add("C");
    var third = page(next(second));
    read.addAll(third.path("items.code"));

    assertThat(read).containsExactly("B", "D", "F", "G", "H", "J", "L", "N");
    assertThat(third.header("Link")).isNull();
    assertThat(third.<String>path("nextCursor")).isNull();
  }

  @Test
  void countsOnlyWhenAsked() {
    assertThat(page(THINGS + "?limit=2").<Integer>path("count")).isNull();
    assertThat(page(THINGS + "?limit=2&count=true").<Integer>path("count")).isEqualTo(7);
  }

  @Test
  void keepsTheFiltersInTheLink() {
    assertThat(next(page(THINGS + "?limit=2&state=NEW&count=true")))
        .contains("limit=2", "state=NEW", "count=true", "cursor=");
  }

  @Test
  void refusesACursorOfOtherFiltersOrChangedByHand() {
    String cursor = page(THINGS + "?limit=2").path("nextCursor");
    String changed = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);

    problem(as(token).get(THINGS + "?state=NEW&cursor=" + cursor), 400, "foreign-cursor");
    problem(as(token).get(THINGS + "?cursor=" + changed), 400, "foreign-cursor");
    problem(as(token).get(THINGS + "?cursor=***"), 400, "foreign-cursor");
    var other =
        problem(
            as(Tokens.coordinatorOf("98.01")).get(THINGS + "?cursor=" + cursor),
            400,
            "foreign-cursor");
    assertThat(other.<List<String>>path("errors.pointer")).containsExactly("query:cursor");
  }

  @Test
  void refusesALimitOutOfRange() {
    for (String limit : List.of("0", "-1", "201")) {
      var found = problem(as(token).get(THINGS + "?limit=" + limit), 400, "limit-out-of-range");
      assertThat(found.<Integer>path("most")).isEqualTo(200);
    }
  }
}
