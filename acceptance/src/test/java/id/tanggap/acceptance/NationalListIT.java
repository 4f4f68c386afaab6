package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The code list of the ministry in the running system: account-service is killed while it takes the
 * list in (the packaged test of the service kills it at exact places). Whatever list the system has
 * already, the edition handed in here names one area otherwise, waits as a difference and is
 * rejected in the end.
 */
@Tag("faults")
class NationalListIT {
  private static final String PATH = "/api/v1/administrative-areas";
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int AREAS = 91_599;

  @Test
  void anImportThatIsKilledIsWholeOrNotThereAndSucceedsWhenRepeated() throws IOException {
    byte[] file = file();
    if (areas() == 0) {
      JsonNode first = imported(file, "?edition=Edisi%20pertama").json();
      assertThat(first.path("applied").asBoolean()).as(first.toString()).isTrue();
    }
    assertThat(imported(file, "?dryRun=true").json().path("unchanged").asInt()).isEqualTo(AREAS);
    byte[] newer =
        new String(file, StandardCharsets.UTF_8)
            .replaceFirst("33\\.28\\.10,[^\\r\\n]*", "33.28.10,Slawi Contoh")
            .getBytes(StandardCharsets.UTF_8);
    String edition = "?edition=Edisi%20" + Long.toString(System.nanoTime(), 36);
    long before = editions();

    CompletableFuture<Void> cut = CompletableFuture.runAsync(() -> imported(newer, edition));
    LocalStack.run("kill", "account");
    await("the request to end").atMost(LONG).until(cut::isDone);
    try {
      await("the database to notice").atMost(LONG).until(() -> !writing());
      assertThat(areas()).isEqualTo(AREAS);
      // whole or not at all: the kill may come after the last step
      assertThat(editions()).isBetween(before, before + 1);
      assertThat(halfEditions()).isZero();
      assertThat(count("area_staging")).isZero();
    } finally {
      LocalStack.run("start", "account");
    }

    JsonNode proposed = imported(newer, edition).json();
    assertThat(proposed.path("edition").path("state").asText()).isEqualTo("PROPOSED");
    assertThat(proposed.path("updated").asInt()).isEqualTo(1);
    Gateway.Answer rejected =
        Gateway.post(
            Login.as("ops"),
            PATH + "/editions/" + proposed.path("edition").path("id").asText() + "/reject",
            Map.of("note", "Hanya uji coba"));
    assertThat(rejected.status()).as(rejected.toString()).isEqualTo(200);
  }

  private static byte[] file() throws IOException {
    Path root = Path.of(System.getProperty("tanggap.root", ".."));
    Path folder =
        Path.of(System.getProperty("tanggap.data", root.resolve("../shared/data").toString()));
    Path file = folder.resolve("wilayah.csv");
    if (!Files.isRegularFile(file)) {
      System.err.printf(
          "%n*** SKIPPED: the code list of the ministry is not at %s (-Dtanggap.data=) ***%n%n",
          file.toAbsolutePath().normalize());
    }
    assumeTrue(Files.isRegularFile(file), "no code list at " + file);
    return Files.readAllBytes(file);
  }

  private static Gateway.Answer imported(byte[] file, String query) {
    Gateway.Answer answer =
        Gateway.send(Login.as("ops"), "POST", PATH + "/import" + query, "text/csv", file, Map.of());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer;
  }

  private static boolean writing() {
    return number(
            "select count(*) as n from pg_locks l join pg_class c on c.oid = l.relation"
                + " where c.relname = 'area_staging' and l.mode = 'RowExclusiveLock'")
        > 0;
  }

  private static long areas() {
    return count("administrative_area");
  }

  private static long editions() {
    return count("area_edition");
  }

  /** Editions whose differences are not as many as they say. */
  private static long halfEditions() {
    return number(
        "select count(*) as n from area_edition e where added + renamed + removed <>"
            + " (select count(*) from area_difference d where d.edition_id = e.id)");
  }

  private static long count(String table) {
    return number("select count(*) as n from " + table);
  }

  private static long number(String sql) {
    List<Map<String, Object>> rows = Databases.rows("account", sql);
    return (Long) rows.get(0).get("n");
  }
}
