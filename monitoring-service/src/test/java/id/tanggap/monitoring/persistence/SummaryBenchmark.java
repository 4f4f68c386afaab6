package id.tanggap.monitoring.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One province: 430 units, 2,150 accounts, a post and a reading a day for three years. Not part of
 * the suite; run it with {@code -Dtest=SummaryBenchmark}. Prints the times and the query plan.
 */
@QuarkusTest
class SummaryBenchmark {

  private static final String REGION = "99";

  @Test
  void summarisesAProvinceQuickly() {
    fill();
    long rows =
        ((Number) one("select count(*) as n from observation where region = '99'")).longValue();
    for (String asOf : List.of("2024-02-19", "2022-06-30")) {
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        long start = System.nanoTime();
        given()
            .auth()
            .oauth2(Tokens.coordinatorOf(REGION))
            .queryParam("asOf", asOf)
            .get("/api/v1/activity/summary")
            .then()
            .statusCode(200);
        times.add((System.nanoTime() - start) / 1_000_000);
      }
      List<Long> warm = new ArrayList<>(times.subList(10, times.size()));
      Collections.sort(warm);
      System.out.printf(
          "BENCHMARK %d rows, as of %s: first %d ms, warm median %d ms, worst %d ms%n",
          rows, asOf, times.get(0), warm.get(warm.size() / 2), warm.get(warm.size() - 1));
    }
    explain();
    assertThat(rows).isGreaterThan(2_000_000);
  }

  private static void explain() {
    String sql =
        HistorySql.QUERY
            .replace(":region", "'99'")
            .replace(":readingStart", "timestamptz '2023-12-22 17:00Z'")
            .replace(":windowStart", "timestamptz '2024-01-22 17:00Z'")
            .replace(":date", "date '2024-02-19'")
            .replace(":end", "timestamptz '2024-02-19 17:00Z'");
    for (Map<String, Object> row : Db.query("explain (analyze, buffers, costs off) " + sql)) {
      System.out.println("PLAN " + row.values().iterator().next());
    }
  }

  private static void fill() {
    Db.update(
        "insert into monitored_unit (id, region, region_name, region_zone, code, name, type, path,"
            + " coordinator, trained_admins, version) select md5('u' || u)::uuid, '99', 'Provinsi',"
            + " 'Asia/Jakarta', 'U' || u, 'Unit ' || u, 'AGENCY', '/U' || u || '/', false, 0, 1"
            + " from generate_series(1, 430) u");
    Db.update(
        "insert into monitored_account (id, region, unit_id, unit_code, platform, handle, status,"
            + " main, mandatory, version) select md5(u || '-' || a)::uuid, '99', md5('u' || u)::uuid,"
            + " 'U' || u, (array['INSTAGRAM','FACEBOOK','X','TIKTOK','WEBSITE'])[a], 'h' || u,"
            + " 'ACTIVE', false, true, 1 from generate_series(1, 430) u, generate_series(1, 5) a");
    Db.update(
        "insert into account_tenure (id, region, account_id, unit_id, mandatory) select"
            + " gen_random_uuid(), '99', id, unit_id, true from monitored_account where region ="
            + " '99'");
    // three years, half of the days with a post, every second day a reading of two days
    Db.update(
        "insert into observation (id, region, account_id, kind, at, source, natural_key,"
            + " recorded_at) select gen_random_uuid(), '99', a.id, 'POST', timestamptz"
            + " '2021-02-20 03:00Z' + d * interval '1 day' + (random() * interval '8 hours'),"
            + " 'IMPORT', 'p' || d, now() from monitored_account a, generate_series(0, 1094) d where"
            + " a.region = '99' and (d + length(a.handle)) % 2 = 0");
    Db.update(
        "insert into observation (id, region, account_id, kind, at, until_at, source, natural_key,"
            + " recorded_at) select gen_random_uuid(), '99', a.id, 'READ', timestamptz"
            + " '2021-02-19 17:00Z' + d * interval '2 days', timestamptz '2021-02-21 17:00Z' + d *"
            + " interval '2 days', 'IMPORT', 'r' || d, now() from monitored_account a,"
            + " generate_series(0, 547) d where a.region = '99'");
    Db.update("analyze observation");
  }

  private static Object one(String sql) {
    return Db.query(sql).get(0).get("n");
  }
}
