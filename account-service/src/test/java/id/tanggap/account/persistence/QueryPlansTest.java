package id.tanggap.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.account.application.appointment.TurnAppointments;
import id.tanggap.account.application.attestation.PassDeadlines;
import id.tanggap.account.application.attestation.RemindUnits;
import id.tanggap.account.application.credential.DropUnprovedControl;
import id.tanggap.account.application.credential.ForgetPublicationEnds;
import id.tanggap.account.application.credential.RewrapSecrets;
import id.tanggap.account.application.credential.TurnCredentials;
import id.tanggap.account.application.directory.SealStatements;
import id.tanggap.account.application.handover.EndHandover;
import id.tanggap.account.application.handover.EscalateHandovers;
import id.tanggap.account.application.identity.ProvisionIdentities;
import id.tanggap.account.application.obligation.RunDrive;
import id.tanggap.account.application.official.DropExpiredControl;
import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Explain;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/**
 * No list and no scheduler reads a table that grows from end to end, in a country of 200 regions
 * with 100 units each. Not asked about: how many secrets lie under which key, which counts them all
 * for the operator of the installation, and the administrative areas, which have a test of their
 * own with the real list.
 */
@QuarkusTest
class QueryPlansTest {
  private static final String[] BIG = {
    "unit",
    "unit_succession",
    "unit_external_code",
    "person",
    "appointment",
    "identity_sync",
    "official_account",
    "account_status_change",
    "control_proof",
    "former_handle",
    "co_owner",
    "public_statement",
    "public_mark",
    "handover",
    "handover_tick",
    "training",
    "attendance",
    "meeting",
    "meeting_attendance",
    "follow_up",
    "credential",
    "credential_secret",
    "credential_use",
    "credential_alert",
    "scheduled_publication",
    "publication_end",
    "impersonation_case",
    "impersonation_evidence",
    "impersonation_takedown",
    "history",
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

  /** What looks for rows; an insert does when it reads one table to write rows of another. */
  private static final Pattern LOOKING =
      Pattern.compile(
          "^(select|with|update|delete)\\b|^insert into .*\\bselect\\b", Pattern.DOTALL);

  private static Explain explain;

  @Inject TestClock clock;
  @Inject RunDrive drives;
  @Inject RemindUnits reminders;
  @Inject PassDeadlines deadlines;
  @Inject TurnAppointments appointments;
  @Inject DropExpiredControl control;
  @Inject EscalateHandovers handovers;
  @Inject EndHandover ending;
  @Inject TurnCredentials turn;
  @Inject DropUnprovedControl unproved;
  @Inject RewrapSecrets rewrap;
  @Inject ForgetPublicationEnds forget;
  @Inject ProvisionIdentities identities;
  @Inject SealStatements seal;

  @BeforeAll
  static void fill() {
    explain = Explain.begin();
    for (String statement : script().split(";\\R")) {
      explain.fill(statement);
    }
    explain.analyse(BIG).analyse("region", "obligation");
  }

  private static String script() {
    try (InputStream script = QueryPlansTest.class.getResourceAsStream("/plans/country.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "units",
        "units?sort=NAME&count=true",
        "units?type=AGENCY",
        "units?parentId={unit}",
        "units?under=DINKES",
        "units?q=dinas",
        "units?asOf=2024-01-01",
        "units?vacant=true",
        "units?externalCode=SIPD:S1",
        "units/tree",
        "units/tree?under=DINKES&asOf=2024-01-01",
        "units/{unit}/ancestors",
        "people",
        "people?q=contoh&count=true",
        "people/identities",
        "people/identities?state=FAILED",
        "appointments",
        "appointments?unitId={unit}&count=true",
        "appointments?personId={person}",
        "appointments?role=PRIMARY_ADMIN&inForceOn=2026-01-01",
        "appointments?endingSoon=true",
        "appointments?endingSoon=false",
        "appointments/vacancies",
        "appointments/vacancies?count=true",
        "handovers",
        "handovers?accountId={account}",
        "handovers?state=CHECKLIST",
        "handovers?mine=true",
        "handovers/{handover}",
        "trainings",
        "trainings?from=2024-01-01&to=2026-12-31",
        "trainings/coverage",
        "trainings/{training}/attendance",
        "meetings",
        "meetings?type=COORDINATION",
        "meetings?from=2024-01-01&to=2026-12-31",
        "meetings/{meeting}/attendance",
        "meetings/{meeting}/follow-ups",
        "meetings/follow-ups",
        "meetings/follow-ups?unitId={unit}",
        "meetings/follow-ups?done=false&dueBefore=2999-12-31",
        "accounts",
        "accounts?count=true",
        "accounts?unitId={unit}",
        "accounts?under=DINKES",
        "accounts?platform=X",
        "accounts?status=ACTIVE",
        "accounts?q=dinkes",
        "accounts/{account}",
        "accounts/{account}/history",
        "accounts/{account}/proofs",
        "accounts/{account}/handles",
        "accounts/{account}/co-owners",
        "credentials",
        "credentials?accountId={account}",
        "credentials?kind=OAUTH2_TOKEN",
        "credentials?health=EXPIRING",
        "credentials/alerts",
        "credentials/alerts?urgency=HIGH",
        "credentials/{credential}/uses",
        "history-entries",
        "history-entries?subjectType=ACCOUNT",
        "history-entries?subjectId={account}",
        "history-entries?actorId=a1",
        "history-entries/verification",
        "impersonation-cases",
        "impersonation-cases?state=CONFIRMED",
        "impersonation-cases?sort=SCORE",
        "impersonation-cases?sort=SCORE&state=CONFIRMED",
        "impersonation-cases?overdue=true",
        "impersonation-cases/{case}"
      })
  void noListOfTheRegisterDoes(String path) {
    String filled = Office.instance().filled(path);
    requireIndexes(sentBy(Office.instance().registry().coordinator(), "/api/v1/" + filled));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "units",
        "people",
        "appointments",
        "handovers",
        "accounts",
        "accounts?q=dinkes",
        "meetings/follow-ups",
        "credentials",
        "credentials/alerts"
      })
  void noListThatAUnitAdminReadsDoes(String path) {
    requireIndexes(
        sentBy(
            Office.instance().registry().as("pic", List.of("DINKES", "DINSOS"), "unit-admin"),
            "/api/v1/" + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts",
        "accounts?region=11.01",
        "accounts?unit=DINKES",
        "accounts?platform=X",
        "accounts?q=dinkes",
        "accounts?region=11.01&unit=DINKES&platform=X&q=dinkes",
        "accounts.csv",
        "changes",
        "verify?url=https://x.com/{handle}",
        "verify?handle={handle}&platform=X",
        "verify?handle={handle}&at=2026-01-01T00:00:00Z",
        "verify?handle={handle}x"
      })
  void nothingThatAnybodyMayAskDoes(String path) {
    String filled = Office.instance().filled(path);
    requireIndexes(sentBy(RestAssured.given(), "/public/v1/" + filled));
  }

  private static List<String> sentBy(RequestSpecification reader, String path) {
    return Explain.statementsOf(
        () -> {
          Response response = reader.get(path);
          assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        });
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
  void nothingThatThePassageOfTimeBringsAboutDoes() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    Office.until("2026-06-20");
    clock.set(Instant.parse("2026-07-01T03:00:00Z"));
    List<String> sent =
        Explain.statementsOf(
            () -> {
              done(appointments::handle);
              done(control::handle);
              done(handovers::handle);
              done(ending::lapse);
              done(turn::handle);
              done(unproved::handle);
              done(() -> rewrap.due(new UUID(0, 0), 100));
              done(forget::handle);
              done(identities::next);
            });
    assertThat(sent)
        .anyMatch(sql -> sql.startsWith("select distinct a.region"))
        .anyMatch(sql -> sql.contains("from handover h\n where h.due_at"))
        .anyMatch(sql -> sql.contains("(select a.id from official_account a"))
        .anyMatch(sql -> sql.contains("from credential_secret s"))
        .anyMatch(sql -> sql.startsWith("delete from publication_end"))
        .anyMatch(sql -> sql.startsWith("update identity_sync"));
    requireIndexes(sent);
    clock.set(Instant.parse("2027-07-01T03:00:00Z"));
    requireIndexes(Explain.statementsOf(() -> done(control::handle)));
  }

  @Test
  void nothingThatStatesWhatChangedInPublicDoes() {
    Registry registry = Registry.fresh();
    registry.agencies("A1");
    List<String> sent =
        Explain.statementsOf(
            () -> {
              registry.imported(
                  "/api/v1/accounts/import",
                  "unitCode,platform,url\nA1,X,@s" + registry.suffix() + "\n");
              untilDone(seal::handle);
            });
    assertThat(sent).anyMatch(sql -> sql.startsWith("delete from public_mark"));
    requireIndexes(sent);
  }

  @Test
  void theProbeFindsAScan() {
    assertThat(explain.plan("select * from attestation where note = $1").scanned())
        .isEqualTo(Set.of("attestation"));
    assertThat(explain.plan("select * from attestation where id = $1").scanned()).isEmpty();
  }

  private static <T> void done(Supplier<Uni<T>> work) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(work)).doesNotThrowAnyException();
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
            .map(String::strip)
            .filter(sql -> LOOKING.matcher(sql).find())
            .distinct()
            .toList();
    assertThat(reads).isNotEmpty();
    assertThat(reads).allSatisfy(sql -> explain.plan(sql).requireNoScanOf(BIG));
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
}
