package id.tanggap.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.account.application.attestation.PassDeadlines;
import id.tanggap.account.application.attestation.RemindUnits;
import id.tanggap.account.application.obligation.RunDrive;
import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No list and no scheduler reads a big table from end to end: 200 regions with 100 units each. */
@QuarkusTest
class QueryPlansTest {
  private static final String[] BIG = {
    "unit",
    "official_account",
    "account_status_change",
    "control_proof",
    "former_handle",
    "co_owner",
    "appointment",
    "person",
    "obligation_waiver",
    "registration_drive",
    "registration_drive_day",
    "attestation_campaign",
    "attestation",
    "attestation_reminder",
    "compliance_check",
    "compliance_finding",
    "compliance_waiver"
  };

  /** What reads one table to write many rows of another. */
  private static final Pattern SET_BASED =
      Pattern.compile("^insert into .*\\bselect\\b", Pattern.DOTALL);

  private static Explain explain;

  @Inject TestClock clock;
  @Inject RunDrive drives;
  @Inject RemindUnits reminders;
  @Inject PassDeadlines deadlines;

  @BeforeAll
  static void fill() {
    explain = Explain.begin();
    COUNTRY.forEach(explain::fill);
    explain.analyse(BIG).analyse("region", "obligation");
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @AfterAll
  static void takeBack() {
    explain.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "obligation-gaps",
        "obligation-gaps?under=A1&state=MISSING&platform=X",
        "obligation-gaps?asOf=2024-01-01",
        "obligation-gaps/summary",
        "obligations",
        "registration-drives",
        "attestation-campaigns",
        "attestation-campaigns?state=OPEN",
        "attestations",
        "attestations?state=OVERDUE",
        "attestations?campaignId={campaign}&state=OVERDUE",
        "attestations?accountId={account}",
        "attestation-campaigns/{campaign}/escalations",
        "attestation-campaigns/{campaign}/progress",
        "registration-drives/{drive}/progress",
        "registration-drives/{drive}/lagging",
        "compliance-checks",
        "compliance-checks?atMost=60&platform=X",
        "accounts/{account}/compliance",
        "obligations/{obligation}/waivers"
      })
  void noListReadsABigTableFromEndToEnd(String path) {
    Registry registry = Registry.fresh();
    String prepared = prepared(registry, path);
    List<String> sent =
        Explain.statementsOf(
            () ->
                assertThat(registry.coordinator().get("/api/v1/" + prepared).statusCode())
                    .isEqualTo(200));
    requireIndexes(sent);
  }

  @Test
  void noUnitAdminsListDoes() {
    Registry registry = Registry.fresh();
    requireIndexes(
        Explain.statementsOf(
            () ->
                Stream.of("obligation-gaps", "attestations", "compliance-checks")
                    .forEach(
                        path ->
                            registry
                                .as("pic", List.of("A1", "B2"), "unit-admin")
                                .get("/api/v1/" + path)
                                .then()
                                .statusCode(200))));
  }

  @Test
  void noSchedulerDoes() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    Registry registry = Registry.fresh();
    registry.agencies("A1");
    registry.imported(
        "/api/v1/accounts/import", "unitCode,platform,url\nA1,X,@t" + registry.suffix() + "\n");
    posted(registry, "registration-drives", Map.of("name", "G", "dueOn", "2026-06-30"));
    String campaign =
        posted(
            registry,
            "attestation-campaigns",
            Map.of(
                "name", "P",
                "opensOn", "2026-06-01",
                "dueOn", "2026-06-30",
                "ladder", List.of(1),
                "autoSuspend", true));
    List<String> sent =
        Explain.statementsOf(
            () -> {
              registry
                  .coordinator()
                  .post("/api/v1/attestation-campaigns/" + campaign + "/start")
                  .then()
                  .statusCode(200);
              clock.set(Instant.parse("2026-07-01T03:00:00Z"));
              untilDone(drives::count);
              untilDone(reminders::handle);
              untilDone(deadlines::handle);
            });
    assertThat(sent)
        .anyMatch(sql -> sql.startsWith("insert into attestation_reminder"))
        .anyMatch(sql -> sql.contains("from registration_drive d"));
    requireIndexes(sent);
  }

  @Test
  void theProbeFindsAScan() {
    assertThat(explain.plan("select * from attestation where note = $1").scanned())
        .isEqualTo(Set.of("attestation"));
    assertThat(explain.plan("select * from attestation where id = $1").scanned()).isEmpty();
  }

  private static void untilDone(Supplier<Uni<Boolean>> work) {
    AtomicBoolean more = new AtomicBoolean(true);
    while (more.get()) {
      assertThatCode(() -> more.set(VertxContextSupport.subscribeAndAwait(work)))
          .doesNotThrowAnyException();
    }
  }

  private static void requireIndexes(List<String> sent) {
    List<String> reads =
        sent.stream()
            .filter(sql -> sql.startsWith("select") || SET_BASED.matcher(sql).find())
            .toList();
    assertThat(reads).isNotEmpty();
    reads.forEach(sql -> explain.plan(sql).requireNoScanOf(BIG));
  }

  private static String prepared(Registry registry, String path) {
    if (!path.contains("{")) {
      return path;
    }
    registry.agencies("A1");
    registry.imported(
        "/api/v1/accounts/import", "unitCode,platform,url\nA1,X,@q" + registry.suffix() + "\n");
    return path.replace(
            "{account}",
            registry.coordinator().get("/api/v1/accounts").jsonPath().getString("items[0].id"))
        .replace(
            "{campaign}",
            posted(
                registry,
                "attestation-campaigns",
                Map.of("name", "P", "opensOn", "2026-06-01", "dueOn", "2026-06-30")))
        .replace(
            "{drive}",
            posted(registry, "registration-drives", Map.of("name", "G", "dueOn", "2999-06-30")))
        .replace(
            "{obligation}",
            posted(
                registry,
                "obligations",
                Map.of(
                    "unitType", "AGENCY",
                    "platform", "X",
                    "validFrom", "2026-01-01",
                    "basisNumber", "Perbup 1/2026",
                    "basisTitle", "Media")));
  }

  private static String posted(Registry registry, String what, Map<String, ?> body) {
    return registry
        .coordinator()
        .body(body)
        .post("/api/v1/" + what)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  // 200 regions with 100 units, accounts, people and attestations each
  private static final String EACH = " from generate_series(1, 200) r, generate_series(1, 100) n";
  private static final List<String> COUNTRY =
      List.of(
          "insert into region (region, name, kind, zone, locale, work_week, created_at, changed_at,"
              + " version) select 'Z' || lpad(r::text, 3, '0'), 'Contoh', 'REGENCY',"
              + " 'Asia/Jakarta', 'id-ID', '{MONDAY}', now(), now(), 0"
              + " from generate_series(1, 200) r",
          "create temp table big on commit drop as select 'Z' || lpad(r::text, 3, '0') as region,"
              + " r, n, gen_random_uuid() as unit, gen_random_uuid() as account,"
              + " gen_random_uuid() as person, gen_random_uuid() as attestation,"
              + " gen_random_uuid() as finding"
              + EACH,
          "create temp table area on commit drop as select region, gen_random_uuid() as obligation,"
              + " gen_random_uuid() as campaign, gen_random_uuid() as drive"
              + " from (select distinct region from big) b",
          "insert into unit select unit, region, 'U' || n, 'Contoh', 'AGENCY', null,"
              + " '/U' || n || '/', null, null, false, null, null, 0, null, now(), now(), 0"
              + " from big",
          "insert into person select person, region, 'Contoh', 'p' || n || '@contoh.example', null,"
              + " null, now(), now(), 0 from big",
          "insert into appointment select gen_random_uuid(), region, unit, person,"
              + " 'PRIMARY_ADMIN', '1', '2024-01-01', '2024-01-01', null, null, null, now(), now(),"
              + " 0 from big",
          "insert into official_account (id, region, unit_id, platform, handle, handle_norm,"
              + " handle_stem, handle_source, url, display_name, status, control_level,"
              + " credential_health, main_account, mandatory, created_at, changed_at, version)"
              + " select account, region, unit, 'X', 'z' || r || n, 'z' || r || '.' || n, 'z',"
              + " 'REGISTERED', 'u', 'Contoh', 'ACTIVE', 'L1', 'UNKNOWN', false, true, now(), now(), 0 from big",
          "insert into account_status_change select gen_random_uuid(), region, account, 'ACTIVE',"
              + " now(), 'x', 'a', 'A', now() from big",
          "insert into control_proof (id, region, account_id, method, level, evidence, witness_id,"
              + " witness_name, passed_at, expires_at, state, asked_at, version)"
              + " select gen_random_uuid(), region, account, 'WITNESSED', 'L1', 'x', 'a', 'A',"
              + " now(), now() + interval '1 year', 'PASSED', now(), 0 from big",
          "insert into former_handle select gen_random_uuid(), region, account, 'X', 'old',"
              + " 'old' || r || '.' || n, 'u', null, now(), 'UNIT', false, null from big",
          "insert into co_owner select gen_random_uuid(), region, account, unit, 'SUPPORT', now()"
              + " from big",
          "insert into obligation select obligation, region, 'AGENCY', 'X', 'ACTIVE', 'L1', 0,"
              + " '2024-01-01', null, '1', 'x', now(), now(), 0 from area",
          "insert into obligation_waiver select gen_random_uuid(), region, obligation, unit, 'x',"
              + " '2024-01-01', '2024-12-31', 'GRANTED', 'a', 'A', now(), null, null, null, 0"
              + " from big join area using (region)",
          "insert into registration_drive select gen_random_uuid(), region, 'x', null,"
              + " '2024-01-01', '2024-12-31', '{}', '{}', '{}', case when n < 3 then 'OPEN' else"
              + " 'EXPIRED' end, case when n < 3 then date '2024-02-01' end, null, null, 'A', now(),"
              + " 0 from big",
          "insert into registration_drive select drive, region, 'x', null, '2024-01-01',"
              + " '2024-12-31', '{}', '{}', '{}', 'EXPIRED', null, null, null, 'A', now(), 0"
              + " from area",
          "insert into registration_drive_day select gen_random_uuid(), region, drive,"
              + " date '2024-01-01' + n, 10, 5, 0, now() from big join area using (region)",
          "insert into attestation_campaign select gen_random_uuid(), region, 'x', '2024-01-01',"
              + " '2024-12-31', '{}', '{}', '{}', '{}', 0, false, case when n < 3 then 'OPEN' else"
              + " 'CLOSED' end, case when n < 3 then date '2024-02-01' end, 1, null, null, null,"
              + " null, 'A', now(), 0 from big",
          "insert into attestation_campaign select campaign, region, 'x', '2024-01-01',"
              + " '2024-12-31', '{}', '{}', '{}', '{}', 0, false, 'OPEN', null, 1, null, null, null,"
              + " null, 'A', now(), 0 from area",
          "insert into attestation select attestation, region, campaign, account, '2024-12-31',"
              + " case when n < 50 then 'OPEN' else 'OVERDUE' end,"
              + " case when n < 50 then date '2025-01-01' end, null, null, null, null, null, null,"
              + " now(), 0 from big join area using (region)",
          "insert into attestation_reminder select gen_random_uuid(), region, attestation, -7,"
              + " '2024-12-24', now() from big",
          "insert into compliance_check select finding, region, account, 'x', 'x', '{}', 'x',"
              + " 'MANUAL', now(), n, 0, true, 'a', 'A', now(), 0 from big",
          "insert into compliance_finding select gen_random_uuid(), region, finding, 'UNIT_IN_BIO',"
              + " 'WARNING', false, 'UNIT_NOT_NAMED', 'x' from big",
          "insert into compliance_waiver select gen_random_uuid(), region, account, 'UNIT_IN_BIO',"
              + " 'x', '2024-01-01', '2024-12-31', 'GRANTED', 'a', 'A', now(), null, null, null, 0"
              + " from big");
}
