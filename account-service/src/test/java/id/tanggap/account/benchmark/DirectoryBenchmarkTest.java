package id.tanggap.account.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.account.rest.directory.Sealer;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A registry of several hundred regions with 100,000 units and as many accounts, made by the
 * database, and how fast it answers at the service itself: one caller, one request after the other,
 * warm. Prints a table for {@code docs/benchmarks.md}; asserts only that every answer is right.
 *
 * <p>{@code mvn -pl account-service test -Dtest.excluded= -Dtest=DirectoryBenchmarkTest}
 */
@Tag("benchmark")
@QuarkusTest
class DirectoryBenchmarkTest {
  private static final int REGIONS = 300;
  private static final int UNITS = Integer.getInteger("bench.units", 100_000);
  private static final int TREE = 429;
  private static final int IMPORTED = 10_000;
  private static final int WARM_UP = 2_000;
  private static final int CALLS = 2_000;
  private static final double NANOS_IN_MILLI = 1e6;

  private static final String REGION =
      """
      insert into region (region, name, kind, zone, locale, work_week, created_at, changed_at,
                          version)
      select to_char(60 + (g - 1) / 60, 'FM00') || '.' || to_char((g - 1) % 60 + 1, 'FM00'),
             'Kabupaten Contoh ' || g, 'REGENCY', 'Asia/Jakarta', 'id-ID', '{MONDAY}', now(),
             now(), 0
        from generate_series(1, ?) g
      """;
  private static final String UNIT =
      """
      insert into unit (id, region, code, name, type, path, coordinator, trained_admins,
                        created_at, changed_at, version)
      select uuidv7(), r.region, 'OPD' || g.n, 'Dinas Contoh ' || g.n, 'AGENCY',
             '/OPD' || g.n || '/', false, 0, now(), now(), 0
        from (select region, row_number() over (order by region) as place from region
               where region >= '60.01') r
        join lateral generate_series(1, ?) g (n) on true
      """;
  // handles like those of offices: a word, a place, a number
  private static final String ACCOUNT =
      """
      with made as (
        select u.id as unit_id, u.region, u.code, row_number() over (order by u.id) as n
          from unit u where u.region >= '60.01'),
      named as (
        select m.*,
               (array['INSTAGRAM','THREADS','TELEGRAM'])[1 + n % 3] as platform,
               (array['dinkes','disdik','dinsos','kecamatan','puskesmas','kelurahan','setda',
                      'dishub'])[1 + n % 8]
               || '_' || (array['slawi','adiwerna','talang','kramat','suradadi','warureja',
                                'pangkah','lebaksiu','balapulang','margasari','bumijawa','bojong',
                                'jatinegara','kedungbanteng','pagerbarang','tarub','dukuhwaru',
                                'dukuhturi'])[1 + n % 17]
               || n as handle
          from made m)
      insert into official_account
        (id, region, unit_id, platform, handle, handle_norm, handle_stem, url, display_name,
         status, control_level, credential_health, main_account, mandatory, active_from,
         created_at, changed_at, version, handle_source)
      select uuidv7(), region, unit_id, platform, handle, handle,
             translate(replace(handle, '_', ''), '0143578l', 'oiaestbi'),
             'https://contoh.example/' || handle, 'Akun ' || handle, 'ACTIVE', 'L1', 'UNKNOWN',
             false, true, date '2020-01-01', now(), now(), 0, 'REGISTERED'
        from named
      """;
  private static final String STATUS =
      """
      insert into account_status_change
        (id, region, account_id, status, since, actor_id, actor_name, recorded_at)
      select uuidv7(), region, id, 'ACTIVE', timestamptz '2020-01-01', 'x', 'Contoh', now()
        from official_account where region >= '60.01'
      """;

  @TestHTTPResource("/")
  URI root;

  @Inject Sealer sealer;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> table = new ArrayList<>();

  @Test
  void measure() throws Exception {
    table.add("| what | p50 | p99 | target |");
    table.add("|---|---|---|---|");
    fill();
    List<Map<String, Object>> some =
        Db.query(
            "select platform, handle, region, id::text as id from official_account"
                + " where region >= '60.01' order by md5(id::text) limit 2500");
    measureVerify(i -> some.get(i % some.size()));
    measureDirectory(i -> some.get(i % some.size()));
    Registry tree = measureRegistry();
    importAccounts(tree);
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    row(
        "heap in use after all that, the broker in the same process included",
        used + " MiB",
        "",
        "256 MiB");
    String report = String.join("\n", table) + "\n";
    Files.writeString(Path.of("target", "benchmark.md"), report);
    System.out.println(report);
  }

  private void measureVerify(IntFunction<Map<String, Object>> one) throws Exception {
    call(
        "verify, official account",
        "10 ms",
        "\"status\":\"OFFICIAL\"",
        i -> verify(one.apply(i), ""),
        "application/json",
        null);
    call(
        "verify, at an instant",
        "10 ms",
        "\"status\":\"OFFICIAL\"",
        i -> verify(one.apply(i), "&at=2021-05-05T00:00:00Z"),
        "application/json",
        null);
    call("verify, signed", "10 ms", "ey", i -> verify(one.apply(i), ""), "application/jwt", null);
    call(
        "verify, look-alike (unknown, with similar accounts)",
        "10 ms",
        "\"status\":\"UNKNOWN\"",
        i ->
            "public/v1/verify?platform=TIKTOK&url=@"
                + encoded("9" + one.apply(i).get("handle") + "_cs"),
        "application/json",
        null);
  }

  private void measureDirectory(IntFunction<Map<String, Object>> one) throws Exception {
    call(
        "public directory, a page of 50 from anywhere",
        "20 ms",
        "\"items\":[{",
        i -> "public/v1/accounts?limit=50&region=" + one.apply(i).get("region"),
        "application/json",
        null);
    call(
        "public directory, a page of 50 by text",
        "20 ms",
        "\"items\":[{",
        i -> "public/v1/accounts?limit=50&q=" + encoded((String) one.apply(i).get("handle")),
        "application/json",
        null);
    call(
        "Atom feed, a page of 200",
        "",
        "<entry>",
        i -> "public/v1/accounts.atom?region=" + one.apply(i).get("region"),
        "application/atom+xml",
        null);
    call(
        "changes, a page of 200",
        "",
        "\"items\":[{",
        i -> "public/v1/changes?after=" + i * 40,
        "application/json",
        null);
  }

  private Registry measureRegistry() throws Exception {
    String coordinator = Tokens.of("bench", "60.02", List.of(), "coordinator");
    call(
        "accounts of a region, a page of 50, with a login",
        "20 ms",
        "\"items\":[{",
        i -> "api/v1/accounts?limit=50",
        "application/json",
        coordinator);
    Registry tree = Registry.fresh();
    StringBuilder units = new StringBuilder("code,name,type,parentCode\n");
    for (int i = 0; i < TREE; i++) {
      units.append("U").append(i).append(",Dinas ").append(i).append(",AGENCY,");
      units.append(i % 10 == 0 ? "" : "U" + (i / 10 * 10)).append('\n');
    }
    tree.imported("/api/v1/units/import", units.toString());
    call(
        "tree of 429 units",
        "50 ms",
        "U428",
        i -> "api/v1/units/tree",
        "application/json",
        Tokens.of("bench", tree.region(), List.of(), "coordinator"));
    return tree;
  }

  private void fill() {
    Db.update(REGION, REGIONS);
    Db.update(UNIT, UNITS / REGIONS + 1);
    int made = Db.update(ACCOUNT);
    Db.update(STATUS);
    assertThat(made).isGreaterThanOrEqualTo(UNITS);
    long begin = System.nanoTime();
    sealer.all();
    row("stating " + made + " new accounts", seconds(begin), "", "");
    for (String relation :
        List.of("unit", "official_account", "public_statement", "account_status_change")) {
      Db.update("analyze " + relation);
    }
  }

  private void importAccounts(Registry registry) {
    StringBuilder csv = new StringBuilder("unitCode,platform,url,displayName,purpose\n");
    for (int i = 0; i < IMPORTED; i++) {
      csv.append("U").append(i % TREE).append(",TELEGRAM,https://t.me/imp_");
      csv.append(registry.suffix()).append('_').append(i).append(",Akun ").append(i).append(",\n");
    }
    long begin = System.nanoTime();
    assertThat(registry.imported("/api/v1/accounts/import", csv.toString()).getInt("created"))
        .isEqualTo(IMPORTED);
    row("import of 10,000 accounts", seconds(begin), "", "20 s");
    begin = System.nanoTime();
    assertThat(registry.imported("/api/v1/accounts/import", csv.toString()).getInt("unchanged"))
        .isEqualTo(IMPORTED);
    row("the same file again", seconds(begin), "", "20 s");
  }

  private static String verify(Map<String, Object> account, String more) {
    return "public/v1/verify?platform="
        + account.get("platform")
        + "&url="
        + encoded((String) account.get("handle"))
        + more;
  }

  private void call(
      String what,
      String target,
      String expected,
      IntFunction<String> path,
      String accept,
      String token)
      throws Exception {
    double[] millis = new double[CALLS];
    for (int i = -WARM_UP; i < CALLS; i++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(root.resolve(path.apply(Math.abs(i)))).header("Accept", accept);
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      long begin = System.nanoTime();
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      long end = System.nanoTime();
      assertThat(answer.body()).contains(expected);
      if (i >= 0) {
        millis[i] = (end - begin) / NANOS_IN_MILLI;
      }
    }
    Arrays.sort(millis);
    row(what, ms(millis[CALLS / 2]), ms(millis[CALLS * 99 / 100]), target);
  }

  private void row(String what, String median, String high, String target) {
    table.add("| " + String.join(" | ", what, median, high, target) + " |");
  }

  private static String ms(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }

  private static String seconds(long begin) {
    return String.format(
        Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / NANOS_IN_MILLI / 1000);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
