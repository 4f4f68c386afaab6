package id.tanggap.complaint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.FakeGraph;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A province with 1,000,000 cases of three years, made by the database, and how fast its inbox and
 * its duplicate hints answer at the service itself: one caller, one request after the other, warm.
 * Prints a table for {@code docs/benchmarks.md}; asserts only that every answer is right.
 *
 * <p>{@code mvn -pl complaint-service test -Dtest.excluded= -Dtest=InboxBenchmarkTest}
 */
@Tag("benchmark")
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class InboxBenchmarkTest {

  private static final String REGION = "99.99";
  private static final int CASES = Integer.getInteger("bench.cases", 1_000_000);
  private static final int WARM_UP = Integer.getInteger("bench.warmup", 200);
  private static final int CALLS = Integer.getInteger("bench.calls", 500);
  private static final double NANOS_IN_MILLI = 1e6;

  private static final String UNITS =
      """
      insert into unit (id, region, code, name, path, region_zone, version)
      select gen_random_uuid(), '99.99', 'U' || n, 'Dinas Contoh ' || n,
             '/SETDA/' || case when n % 10 = 0 then '' else 'U' || n / 10 * 10 || '/' end
                       || 'U' || n || '/', 'Asia/Jakarta', 1
        from generate_series(0, 199) n
      """;

  // words like those of reports: what, how, where, since when, with a number to tell them apart
  private static final String COMPLAINTS =
      """
      insert into complaint
        (id, region, tracking_code, complaint_class, category, urgency, visibility, channel,
         text_masked, original_sealed, latitude, longitude, state, unit_id, unit_path,
         received_at, entered_at, entered_by, answers_sent, bounce_count, reopen_count,
         log_length, log_hash, version)
      select gen_random_uuid(), '99.99', 'BENCH-' || n,
             (array['COMPLAINT','COMPLAINT','COMPLAINT','ASPIRATION','INFORMATION_REQUEST'])[1 + n % 5],
             'KATEGORI_' || n % 21,
             case when n % 1000 = 0 then 'EMERGENCY' when n % 50 = 0 then 'URGENT'
                  else 'NORMAL' end,
             case when n % 200 = 0 then 'SECRET' when n % 2 = 0 then 'ANONYMOUS' else 'PUBLIC' end,
             (array['CALL_CENTRE','PUBLIC_FORM','SOCIAL_MEDIA','WALK_IN','LETTER'])[
               1 + case when n % 100 = 0 then 4 else n % 4 end],
             (array['Jalan','Jembatan','Lampu','Saluran air','Sampah','Obat','Antrean','Pohon',
                    'Trotoar','Parkir','Sekolah'])[1 + n % 11]
             || ' ' || (array['berlubang parah','rusak berat','padam total','mampet meluap',
                              'menumpuk berbau','habis kosong','tumbang melintang'])[1 + n % 7]
             || ' di ' || (array['pasar','perempatan','terminal','balai desa','puskesmas',
                                 'alun-alun','stasiun','lapangan','jembatan timbang',
                                 'kantor camat','masjid agung','rumah sakit','pelabuhan'])[1 + n % 13]
             || ' ' || (array['Slawi','Adiwerna','Talang','Kramat','Suradadi','Warureja','Pangkah',
                              'Lebaksiu','Balapulang','Margasari','Bumijawa','Bojong','Jatinegara',
                              'Tarub','Dukuhwaru','Pagerbarang','Kedungbanteng'])[1 + n % 17]
             || ' blok ' || n % 997 || ', mohon segera ditangani karena warga '
             || (array['terganggu','khawatir','celaka','mengeluh','menunggu'])[1 + n % 5]
             || ' kode' || n / 7,
             '\\x01', -7 - (n::bigint * 7919 % 100000) / 166666.0, 109 + (n::bigint * 104729 % 100000) / 166666.0,
             case when n % 19 = 0 then (array['NEW','TRIAGED','ASSIGNED','IN_PROGRESS'])[1 + n / 19 % 4]
                  when n % 19 = 1 and n > %1$d * 9 / 10
                  then (array['NEW','ASSIGNED'])[1 + n / 19 % 2]
                  else 'CLOSED' end,
             u.id, u.path, now() - (%1$d - n) * interval '94 seconds',
             now() - (%1$d - n) * interval '94 seconds', 'operator-' || n % 40, 1, 0, 0, 5, 'x', 0
        from generate_series(1, %1$d) n
        join unit u on u.region = '99.99' and u.code = 'U' || n % 200
      """;

  /** Words that the rows to be measured have in their names; all have the empty one. */
  private static final String ONLY = System.getProperty("tanggap.benchmark.rows", "");

  private static final String CLOCKS =
      """
      insert into sla_clock
        (id, region, subject, subject_id, kind, cycle, policy_version, calendar_version, mode,
         target, history, state, start_at, due_at, consumed_seconds, calendar_complete, version)
      select gen_random_uuid(), region, 'COMPLAINT', id, k, 1, 1, 1, 'WORKDAYS', 5, '[]', 'RUNNING',
             received_at, received_at + interval '14 days', 0, true, 0
        from complaint, unnest(array['FIRST_RESPONSE','RESOLUTION']) k
       where region = '99.99' and state <> 'CLOSED'
      """;
  private static final String MARKS =
      """
      insert into reporter_mark
      select region, id, 'PHONE', md5((substr(tracking_code, 7)::int % 300000)::text), entered_at
        from complaint where region = '99.99' and substr(tracking_code, 7)::int % 3 <> 0
      """;

  @TestHTTPResource("/")
  URI root;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> table = new ArrayList<>();

  @Test
  void measure() throws Exception {
    table.add("| what | p50 | p99 | target of the p99 |");
    table.add("|---|---|---|---|");
    fill();
    List<Map<String, Object>> latest =
        Db.query(
            "select id::text as id, latitude, longitude, category, text_masked from complaint"
                + " where region = ? and visibility <> 'SECRET' order by received_at desc"
                + " limit 2000",
            REGION);
    inbox();
    hints(i -> latest.get(i * 3 % latest.size()));
    String report = String.join("\n", table) + "\n";
    Files.writeString(Path.of("target", "benchmark-inbox.md"), report);
    System.out.println(report);
  }

  private void inbox() throws Exception {
    Supplier<String> all = () -> Tokens.of("bench", REGION, List.of(), "coordinator");
    Supplier<String> unit = () -> Tokens.of("bench-unit", REGION, List.of("U30"), "unit-admin");
    page("newest first", all, i -> "");
    page("two states", all, i -> "state=NEW&state=TRIAGED");
    page("all open states", all, i -> open());
    page("one unit", all, i -> "unitId=" + unitId(i));
    page("a unit with those below it", all, i -> "under=U" + i % 20 * 10);
    page("open ones of a subtree", all, i -> open() + "&under=U" + i % 20 * 10);
    page("a category", all, i -> "category=KATEGORI_" + i % 21);
    page("emergencies", all, i -> "urgency=EMERGENCY");
    page("secret ones", all, i -> "visibility=SECRET");
    page("letters", all, i -> "channel=LETTER");
    page("a category in a state", all, i -> "state=NEW&category=KATEGORI_" + i % 21);
    page("earliest deadline first", all, i -> "sort=DUE_AT");
    page("overdue, earliest deadline first", all, i -> "overdue=true&sort=DUE_AT");
    page("overdue, newest first", all, i -> "overdue=true");
    page("a month", all, i -> "receivedFrom=2026-01-01T00:00:00Z&receivedTo=2026-02-01T00:00:00Z");
    page("a frequent word", all, i -> "q=" + encoded("warga terganggu"));
    page("words in hundreds of cases", all, i -> "q=" + encoded("blok " + i % 997));
    page("words in thousands of cases", all, i -> "q=" + encoded("terminal " + place(i)));
    page("a word in a few cases", all, i -> "q=kode" + i * 7);
    page("open ones with a frequent word", all, i -> open() + "&q=jalan");
    page("overdue ones with a frequent word", all, i -> "overdue=true&q=jalan");
    page("overdue ones with a word in thousands of cases", all, i -> "overdue=true&q=tarub");
    page("a unit's person, newest first", unit, i -> "");
    page("a unit's person, open ones by deadline", unit, i -> open() + "&sort=DUE_AT");
  }

  private static String open() {
    return "state=NEW&state=TRIAGED&state=ASSIGNED&state=IN_PROGRESS";
  }

  private static String place(int i) {
    return List.of("slawi", "talang", "kramat", "tarub").get(i % 4);
  }

  private final List<String> unitIds = new ArrayList<>();

  private String unitId(int i) {
    return unitIds.get(i % unitIds.size());
  }

  private void page(String what, Supplier<String> token, IntFunction<String> query)
      throws Exception {
    call(what, "50 ms", "\"items\":[{", i -> "api/v1/complaints?limit=50&" + query.apply(i), token);
  }

  private void hints(IntFunction<Map<String, Object>> one) throws Exception {
    Supplier<String> operator = () -> Tokens.of("bench-operator", REGION, List.of(), "operator");
    String path = "api/v1/complaints/duplicate-hints?";
    call(
        "duplicate hints of a case: reporter, place, words",
        "300 ms",
        "\"items\":[",
        i -> path + "complaintId=" + one.apply(i).get("id"),
        operator);
    call(
        "duplicate hints of a report being told, category known",
        "300 ms",
        "\"items\":[",
        i ->
            path
                + "category="
                + one.apply(i).get("category")
                + "&lat="
                + one.apply(i).get("latitude")
                + "&long="
                + one.apply(i).get("longitude")
                + "&text="
                + encoded((String) one.apply(i).get("text_masked")),
        operator);
    call(
        "duplicate hints of a report being told, no category",
        "300 ms",
        "\"items\":[{",
        i ->
            path
                + "lat="
                + one.apply(i).get("latitude")
                + "&long="
                + one.apply(i).get("longitude")
                + "&text="
                + encoded((String) one.apply(i).get("text_masked")),
        operator);
  }

  private void fill() {
    long begin = System.nanoTime();
    Db.update(UNITS);
    int made = Db.update(COMPLAINTS.replace("%1$d", Integer.toString(CASES)));
    assertThat(made).isEqualTo(CASES);
    Db.update(CLOCKS);
    Db.update(MARKS);
    Db.query("select gin_clean_pending_list('ix_complaint_search')");
    for (String relation : List.of("unit", "complaint", "sla_clock", "reporter_mark")) {
      Db.update("vacuum analyze " + relation);
    }
    Db.query("select id::text as id from unit where region = ?", REGION)
        .forEach(row -> unitIds.add((String) row.get("id")));
    row(
        "making " + made + " cases with their indexes",
        String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - begin) / NANOS_IN_MILLI / 1000),
        "",
        "");
  }

  private void call(
      String what, String target, String expected, IntFunction<String> path, Supplier<String> who)
      throws Exception {
    if (!what.contains(ONLY)) {
      return;
    }
    String token = who.get(); // it lives for minutes, the benchmark longer
    double[] millis = new double[CALLS];
    for (int i = -WARM_UP; i < CALLS; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(root.resolve(path.apply(Math.abs(i))))
              .header("Accept", "application/json")
              .header("Authorization", "Bearer " + token)
              .build();
      long begin = System.nanoTime();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      long end = System.nanoTime();
      assertThat(answer.body()).as(what + " " + request.uri()).contains(expected);
      if (i >= 0) {
        millis[i] = (end - begin) / NANOS_IN_MILLI;
      }
    }
    Arrays.sort(millis);
    row(what, ms(millis[CALLS / 2]), ms(millis[CALLS * 99 / 100]), target);
  }

  private void row(String what, String median, String high, String target) {
    table.add("| " + String.join(" | ", what, median, high, target) + " |");
    System.out.println(table.get(table.size() - 1));
  }

  private static String ms(double millis) {
    return String.format(Locale.ROOT, "%.1f ms", millis);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
