package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of account-service work on one database: what is asked of both at one moment happens
 * once, and what time alone does is done by one of them.
 */
@Tag("faults")
class ReplicasIT {
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int ROUNDS = 40;

  private static Replica second;

  private FreshRegion region;
  private int letters;

  @BeforeAll
  static void startAnotherOne() {
    second = Replica.of("account", Map.of("TANGGAP_ACCOUNT_WATCH_EVERY", "1s"));
  }

  @AfterAll
  static void stopIt() {
    if (second != null) {
      second.close();
    }
  }

  @BeforeEach
  void begin() {
    region = FreshRegion.make();
    made(
        ask(
            0,
            "ops",
            "POST",
            "/api/v1/regions",
            Map.of(
                "code", region.code(),
                "name", "Kabupaten Contoh",
                "kind", "REGENCY",
                "zone", "Asia/Jakarta")));
    unit("DINKES");
    unit("DINSOS");
  }

  // --- what the races begin with

  private String unit(String code) {
    return made(
        coordinator(
            0, "POST", "/api/v1/units", Map.of("code", code, "name", code, "type", "AGENCY")));
  }

  private String person(String name) {
    return made(
        coordinator(
            1,
            "POST",
            "/api/v1/people",
            Map.of(
                "name",
                "Contoh " + name,
                "workEmail",
                name + region.suffix() + "@contoh.example")));
  }

  private Map<String, Object> letter(String person, String unit, String role) {
    Map<String, Object> letter = new HashMap<>();
    letter.put("personId", person);
    letter.put("unitId", unit);
    letter.put("role", role);
    letter.put("letterNumber", "800/" + letters++);
    letter.put("letterDate", "2024-01-02");
    letter.put("validFrom", "2024-01-02");
    return letter;
  }

  private String idOf(String unit) {
    return coordinator(1, "GET", "/api/v1/units?q=" + unit, null)
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asText();
  }

  private String handle(String name) {
    return name + region.code().replace(".", "");
  }

  /** Accounts that speak for the government, half of each unit. */
  private List<String> accounts(int number) {
    StringBuilder csv = new StringBuilder("unitCode,platform,url\n");
    for (int i = 0; i < number; i++) {
      csv.append(i % 2 == 0 ? "DINKES" : "DINSOS").append(",X,@").append(handle("r" + i + "_"));
      csv.append('\n');
    }
    Gateway.Answer imported =
        Gateway.csv(region.token("diskominfo"), "/api/v1/accounts/import", csv.toString());
    assertThat(imported.status()).as(imported.toString()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    coordinator(1, "GET", "/api/v1/accounts?limit=200", null)
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("id").asText()));
    assertThat(ids).hasSize(number);
    return ids;
  }

  // --- races

  @Test
  void whatBothAreAskedAtOneMomentHappensOnce() {
    long seed = ThreadLocalRandom.current().nextLong(1_000_000_000);
    Random random = new Random(seed);
    List<String> accounts = accounts(6);
    for (int round = 0; round < ROUNDS; round++) {
      String race = "seed " + seed + ", round " + round;
      String one = accounts.get(random.nextInt(accounts.size()));
      String other = accounts.get(random.nextInt(accounts.size()));
      switch (random.nextInt(6)) {
        case 0 -> rename(race, one, other, handle("n" + round + "_"));
        case 1 -> lifecycle(race, one);
        case 2 -> staleChange(race, one);
        case 3 -> appointPrimary(race, round);
        case 4 -> register(race, handle("b" + round + "_"));
        default -> sameKey(race, one);
      }
    }
    consistent("seed " + seed);
    relayedInOrder(accounts);
  }

  /** Two accounts want the same address. */
  private void rename(String race, String one, String other, String handle) {
    Map<String, String> body = Map.of("url", "@" + handle);
    List<String> tags = List.of(etag(one), etag(other));
    List<Gateway.Answer> answers =
        atOnce(
            List.of(
                () -> change(0, one, body, tags.get(0)),
                () -> change(1, other, body, tags.get(1))));
    if (one.equals(other)) {
      once(race, answers, 412);
    } else {
      once(race, answers, 409);
    }
  }

  /** An account is suspended, or comes back, by two at once. */
  private void lifecycle(String race, String id) {
    boolean active = shown(id).path("status").asText().equals("ACTIVE");
    Map<String, Object> how =
        active
            ? Map.of("reason", "Uji")
            : Map.of("reason", "Pulih", "evidence", "BA-1", "accessRenewed", true);
    String path = "/api/v1/accounts/" + id + (active ? "/suspend" : "/reinstate");
    once(race, both("POST", path, how), 409);
  }

  /** Two change what both saw last: one of them has to look again. */
  private void staleChange(String race, String id) {
    String tag = etag(id);
    once(
        race,
        atOnce(
            List.of(
                () -> change(0, id, Map.of("displayName", "Satu " + race), tag),
                () -> change(1, id, Map.of("displayName", "Dua " + race), tag))),
        412);
  }

  /** Two people are put in charge of a unit by two letters. */
  private void appointPrimary(String race, int round) {
    String unit = unit("U" + round);
    List<Map<String, Object>> all =
        IntStream.range(0, 2)
            .mapToObj(i -> letter(person("p" + round + "x" + i), unit, "PRIMARY_ADMIN"))
            .toList();
    once(
        race,
        atOnce(
            List.of(
                () -> coordinator(0, "POST", "/api/v1/appointments", all.get(0)),
                () -> coordinator(1, "POST", "/api/v1/appointments", all.get(1)))),
        409);
  }

  private void register(String race, String handle) {
    Map<String, Object> body =
        Map.of("unitId", idOf("DINKES"), "platform", "X", "url", "@" + handle);
    once(race, both("POST", "/api/v1/accounts", body), 409);
  }

  /** A client that saw no answer asks the other replica with the same key. */
  private void sameKey(String race, String id) {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("method", "WITNESSED", "evidence", "BA-" + key);
    List<Gateway.Answer> answers =
        atOnce(
            List.of(
                () -> keyed(0, "/api/v1/accounts/" + id + "/proofs", body, key),
                () -> keyed(1, "/api/v1/accounts/" + id + "/proofs", body, key)));
    assertThat(answers).as("%s %s", race, answers).anyMatch(answer -> answer.status() == 201);
    assertThat(answers).as("%s %s", race, answers).allMatch(answer -> answer.status() < 500);
    assertThat(
            Databases.rows(
                "account", "select 1 from control_proof where evidence = ?", "BA-" + key))
        .as("%s %s", race, answers)
        .hasSize(1);
  }

  private static void once(String race, List<Gateway.Answer> answers, int refusal) {
    assertThat(answers)
        .as("%s: %s", race, answers)
        .satisfiesExactlyInAnyOrder(
            won -> assertThat(won.status()).isBetween(200, 201),
            lost -> assertThat(lost.status()).isEqualTo(refusal));
  }

  // --- what holds afterwards

  private void consistent(String seed) {
    none(
        seed,
        "select platform, handle_norm from official_account"
            + " where status in ('APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIREMENT_REQUESTED')"
            + " and region = ? group by 1, 2 having count(*) > 1");
    none(
        seed,
        "select a.id from appointment a join appointment b on b.unit_id = a.unit_id and b.id > a.id"
            + " where a.region = ? and a.role = 'PRIMARY_ADMIN' and b.role = 'PRIMARY_ADMIN'"
            + " and a.valid_from <= coalesce(b.valid_to, 'infinity')"
            + " and b.valid_from <= coalesce(a.valid_to, 'infinity')");
    JsonNode verdict = coordinator(1, "GET", "/api/v1/history-entries/verification", null).json();
    assertThat(verdict.path("intact").asBoolean()).as("%s: %s", seed, verdict).isTrue();
    none(
        seed,
        """
        select a.id, a.status, a.control_level, h.after_state
          from official_account a
          left join lateral (select after_state from history
                where region = a.region and subject_type = 'ACCOUNT' and subject_id = a.id
                order by sequence desc limit 1) h on true
         where a.region = ?
           and (a.status, a.control_level, a.handle, a.display_name) is distinct from
               (cast(h.after_state as json) ->> 'status',
                cast(h.after_state as json) ->> 'controlLevel',
                cast(h.after_state as json) ->> 'handle',
                cast(h.after_state as json) ->> 'displayName')
        """);
    none(
        seed,
        """
        select a.id, a.version, e.payload
          from official_account a
          left join lateral (select payload from outbox
                where topic = 'tanggap.account.state' and partition_key = a.id::text
                order by position desc limit 1) e on true
         where a.region = ? and (a.version::text, a.status, a.handle) is distinct from
               (e.payload ->> 'version', e.payload ->> 'status', e.payload ->> 'handle')
        """);
    none(
        seed,
        """
        select id, version, before from (
            select id, partition_key, (payload ->> 'version')::bigint as version,
                   lag((payload ->> 'version')::bigint)
                     over (partition by partition_key order by position) as before
              from outbox where region = ? and topic like '%.state') e
         where version <= before
        """);
  }

  private void none(String seed, String sql) {
    assertThat(Databases.rows("account", sql, region.code())).as(seed).isEmpty();
  }

  /** Whichever replica relayed an event, none of its key overtook it. */
  private void relayedInOrder(List<String> accounts) {
    await("the outbox to drain").atMost(LONG).until(() -> Databases.waiting(region.code()) == 0);
    none(
        "relayed out of order",
        """
        select id from (
            select id, published_at, lag(published_at)
                     over (partition by topic, partition_key order by position) as before
              from outbox where region = ?) e
         where published_at < before
        """);
    await("monitoring to know the present")
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(versions("monitoring", "monitored_account"))
                    .containsAllEntriesOf(versions("account", "official_account"))
                    .containsKeys(accounts.toArray(String[]::new)));
  }

  private Map<String, Object> versions(String service, String table) {
    Map<String, Object> versions = new HashMap<>();
    Databases.rows(
            service,
            "select id::text as id, version from " + table + " where region = ?",
            region.code())
        .forEach(row -> versions.put((String) row.get("id"), row.get("version")));
    return versions;
  }

  // --- the clockwork

  /**
   * Both replicas are held at the very moment at which each has seen the same work: one waits for
   * the end of the history or of a user's line, the other for the first one.
   */
  @Test
  void whatTimeAloneDoesIsDoneByOneOfThem() throws SQLException {
    String account = accounts(1).get(0);
    String unit = idOf("DINKES");
    String outgoing = person("lama");
    String from = appointed(letter(outgoing, unit, "PRIMARY_ADMIN"));
    String to = appointed(letter(person("baru"), unit, "BACKUP_ADMIN"));
    String handover = opened(account, from, to);
    String newcomer = person("kelak");
    Map<String, Object> planned = letter(newcomer, idOf("DINSOS"), "OPERATOR");
    planned.put("validFrom", LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
    String post = appointed(planned);
    await("the users").atMost(LONG).until(() -> askedFor(newcomer) == 1 && settled(newcomer));

    try (Connection held = Databases.connect("account");
        Statement hold = held.createStatement()) {
      held.setAutoCommit(false);
      hold.executeQuery(
          "select 1 from history_head where region = '" + region.code() + "' for update");
      hold.executeQuery(
          "select 1 from identity_sync where person_id = '" + newcomer + "' for update");
      makeDue(account, handover, post);
      await("both replicas at the same three things")
          .atMost(LONG)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> waiting() >= 6);
      held.commit();
    }

    await("everything to be done").atMost(LONG).until(() -> waiting() == 0);
    assertThat(deeds(account, "CONTROL_EXPIRED")).isEqualTo(1);
    assertThat(deeds(handover, "ESCALATED")).isEqualTo(1);
    assertThat(askedFor(newcomer)).as("asked for at the appointment and at its begin").isEqualTo(2);
    assertThat(
            Databases.rows(
                "account",
                "select payload ->> 'version' as version from outbox where partition_key = ?",
                account))
        .extracting(row -> row.get("version"))
        .containsExactlyInAnyOrder("0", "1");
    consistent("the clockwork");
  }

  private String appointed(Map<String, Object> letter) {
    return made(coordinator(0, "POST", "/api/v1/appointments", letter));
  }

  private String opened(String account, String from, String to) {
    return made(
        coordinator(
            1,
            "POST",
            "/api/v1/handovers",
            Map.of(
                "accountId", account,
                "outgoingAppointmentId", from,
                "incomingAppointmentId", to,
                "reason", "Mutasi")));
  }

  /** What months would do. */
  private static void makeDue(String account, String handover, String appointment)
      throws SQLException {
    try (Connection connection = Databases.connect("account");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeUpdate(
          "update official_account set control_expires_at = now() - interval '1 day' where id = '"
              + account
              + "'");
      statement.executeUpdate(
          "update handover set due_at = now() - interval '1 day' where id = '" + handover + "'");
      statement.executeUpdate(
          "update appointment set valid_from = current_date - 3, next_change_on = current_date - 3"
              + " where id = '"
              + appointment
              + "'");
      connection.commit();
    }
  }

  /** Transactions of the service that wait for another one. */
  private static long waiting() {
    return (Long)
        Databases.rows(
                "account",
                "select count(*) as n from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'")
            .get(0)
            .get("n");
  }

  private static long deeds(String subject, String action) {
    return (Long)
        Databases.rows(
                "account",
                "select count(*) as n from history where subject_id::text = ? and action = ?",
                subject,
                action)
            .get(0)
            .get("n");
  }

  private static long askedFor(String person) {
    return (Long)
        Databases.rows(
                "account",
                "select coalesce(max(generation), 0) as n from identity_sync"
                    + " where person_id::text = ?",
                person)
            .get(0)
            .get("n");
  }

  private static boolean settled(String person) {
    return !Databases.rows(
            "account",
            "select 1 from identity_sync where person_id::text = ? and state = 'DONE'",
            person)
        .isEmpty();
  }

  // --- asking

  private JsonNode shown(String id) {
    return coordinator(1, "GET", "/api/v1/accounts/" + id, null).json();
  }

  private String etag(String id) {
    return shown(id).path("etag").asText();
  }

  private List<Gateway.Answer> both(String method, String path, Object body) {
    return atOnce(
        List.of(
            () -> coordinator(0, method, path, body), () -> coordinator(1, method, path, body)));
  }

  private static List<Gateway.Answer> atOnce(List<Supplier<Gateway.Answer>> requests) {
    List<CompletableFuture<Gateway.Answer>> running =
        requests.stream().map(CompletableFuture::supplyAsync).toList();
    return running.stream().map(CompletableFuture::join).toList();
  }

  private Gateway.Answer coordinator(int replica, String method, String path, Object body) {
    return ask(replica, "diskominfo", method, path, body);
  }

  private Gateway.Answer change(int replica, String id, Object body, String tag) {
    return send(
        request(replica, "diskominfo", "PATCH", "/api/v1/accounts/" + id, body)
            .header("If-Match", tag));
  }

  private Gateway.Answer keyed(int replica, String path, Object body, String key) {
    return send(request(replica, "diskominfo", "POST", path, body).header("Idempotency-Key", key));
  }

  private Gateway.Answer ask(int replica, String user, String method, String path, Object body) {
    return send(request(replica, user, method, path, body));
  }

  private static Gateway.Answer send(HttpRequest.Builder request) {
    Gateway.Answer answer = Gateway.send(request.build());
    boolean refused =
        answer.status() / 100 == 4 && answer.contentType().startsWith("application/problem+json");
    assertThat(answer.status() / 100 == 2 || refused && answer.status() != 401)
        .as(answer.toString())
        .isTrue();
    return answer;
  }

  private HttpRequest.Builder request(
      int replica, String user, String method, String path, Object body) {
    URI base = replica == 0 ? URI.create(LocalStack.account()) : second.base();
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + region.token(user))
        .header("Content-Type", "application/json")
        .method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
  }

  private static byte[] bytes(Object body) {
    try {
      return Gateway.JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String made(Gateway.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().path("id").asText();
  }
}
