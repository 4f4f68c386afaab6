package id.tanggap.monitoring.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.monitoring.Town;
import id.tanggap.monitoring.application.ActivityQueries;
import id.tanggap.monitoring.application.Roster;
import id.tanggap.monitoring.application.Roster.RosterAccount;
import id.tanggap.monitoring.application.Scope;
import id.tanggap.monitoring.domain.Cadences;
import id.tanggap.monitoring.domain.activity.AccountActivity;
import id.tanggap.monitoring.domain.activity.AccountHistory;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.Sighting.FailedCheck;
import id.tanggap.monitoring.domain.activity.Sighting.Post;
import id.tanggap.monitoring.domain.activity.Sighting.Reading;
import id.tanggap.monitoring.domain.activity.Verdict;
import id.tanggap.testkit.Db;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The query hands over a few rows; judged by all rows the verdict must be the same. */
@QuarkusTest
class HistorySqlTest {

  private static final int ACCOUNTS = 60;
  private static final long DAY = 86_400;
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  @Inject ActivityQueries activity;
  @Inject Roster roster;

  @Test
  void givesTheSameVerdictsAsAllObservationsWould() throws Throwable {
    Random random = new Random(20_240_219);
    Town town = Town.anywhere();
    for (int i = 0; i < ACCOUNTS; i++) {
      town.unit("U" + i, "Unit " + i, null)
          .account("U" + i, i % 2 == 0 ? "X" : "INSTAGRAM", "a" + i);
    }
    town.settle();
    Map<UUID, AccountHistory> all = new HashMap<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      UUID account = town.account("U" + i);
      AccountHistory history = history(random);
      store(town.region(), account, history);
      all.put(account, history);
    }

    for (String date : List.of("2024-02-19", "2024-01-10", "2023-11-30", "2023-06-01")) {
      AsOf asOf = AsOf.of(LocalDate.parse(date), ZONE, Instant.parse("2026-01-01T00:00:00Z"));
      var found =
          VertxContextSupport.subscribeAndAwait(
              () -> activity.region(Scope.region(town.region()), asOf.date()));
      assertThat(found.accounts()).hasSize(ACCOUNTS);
      for (AccountActivity account : found.accounts()) {
        Verdict expected =
            all.get(account.accountId())
                .judge(asOf, Cadences.V1.ruleFor(account.platform(), "AGENCY"));
        assertThat(account.verdict()).as(date + " " + account.handle()).isEqualTo(expected);
      }
    }
  }

  @Test
  void handsOverAFewChecksHoweverOftenAnAccountWasFoundGone() throws Throwable {
    Town town = Town.anywhere().unit("LAMA", "Unit Lama", null).account("LAMA", "X", "lama");
    town.settle();
    Instant read = Instant.parse("2022-01-01T00:00:00Z");
    List<FailedCheck> checks = new ArrayList<>();
    for (int day = 1; day <= 700; day++) {
      checks.add(new FailedCheck(UUID.randomUUID(), read.plusSeconds(DAY * (20 + day))));
    }
    AccountHistory all =
        new AccountHistory(
            List.of(new Post(UUID.randomUUID(), read.plusSeconds(DAY * 300), null)),
            List.of(new Reading(UUID.randomUUID(), read, read.plusSeconds(DAY * 20))),
            checks,
            List.of());
    store(town.region(), town.account("LAMA"), all);
    AsOf asOf = AsOf.of(LocalDate.parse("2023-11-30"), ZONE, Instant.parse("2026-01-01T00:00:00Z"));

    List<RosterAccount> found =
        VertxContextSupport.subscribeAndAwait(
            () -> Panache.withTransaction(() -> roster.accounts(town.region(), asOf)));

    assertThat(found).hasSize(1);
    AccountHistory few = found.get(0).history();
    assertThat(few.failedChecks()).hasSizeLessThanOrEqualTo(5);
    assertThat(few.judge(asOf, Cadences.V1.ruleFor("X", "AGENCY")))
        .isEqualTo(all.judge(asOf, Cadences.V1.ruleFor("X", "AGENCY")))
        .extracting(Verdict::activityClass)
        .isEqualTo(ActivityClass.UNREACHABLE);
  }

  /** Histories that come near every threshold: some are read well, some badly, some are gone. */
  private static AccountHistory history(Random random) {
    long end = Instant.parse("2024-02-20T00:00:00Z").getEpochSecond();
    List<Post> posts = new ArrayList<>();
    int count = random.nextInt(40);
    long spread = 1 + random.nextInt(400);
    for (int i = 0; i < count; i++) {
      posts.add(
          new Post(
              UUID.randomUUID(), at(end - random.nextInt((int) (spread * DAY)), random), null));
    }
    List<Reading> readings = new ArrayList<>();
    int gap = random.nextInt(6);
    for (long day = 300; day > 0 && random.nextInt(4) > 0; ) {
      long length = 1 + random.nextInt(30);
      Instant from = at(end - day * DAY, random);
      readings.add(new Reading(UUID.randomUUID(), from, from.plusSeconds(length * DAY)));
      day -= length + (gap == 0 ? 0 : random.nextInt(gap));
    }
    List<FailedCheck> checks = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      checks.add(
          new FailedCheck(UUID.randomUUID(), at(end - random.nextInt((int) (20 * DAY)), random)));
    }
    return new AccountHistory(posts, readings, checks, List.of());
  }

  private static Instant at(long second, Random random) {
    return Instant.ofEpochSecond(second, random.nextInt(1_000_000) * 1_000L);
  }

  private static void store(String region, UUID account, AccountHistory history)
      throws SQLException {
    String sql =
        "insert into observation (id, region, account_id, kind, at, until_at, source, natural_key,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, 'IMPORT', ?, now())";
    try (Connection connection = Db.connect();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (Post post : history.posts()) {
        add(insert, region, account, post.id(), "POST", post.at(), null);
      }
      for (Reading reading : history.readings()) {
        add(insert, region, account, reading.id(), "READ", reading.at(), reading.until());
      }
      for (FailedCheck check : history.failedChecks()) {
        add(insert, region, account, check.id(), "UNREACHABLE", check.at(), null);
      }
      insert.executeBatch();
    }
  }

  private static void add(
      PreparedStatement insert,
      String region,
      UUID account,
      UUID id,
      String kind,
      Instant at,
      Instant until)
      throws SQLException {
    insert.setObject(1, id);
    insert.setString(2, region);
    insert.setObject(3, account);
    insert.setString(4, kind);
    insert.setTimestamp(5, Timestamp.from(at));
    insert.setTimestamp(6, until == null ? null : Timestamp.from(until));
    insert.setString(7, id.toString());
    insert.addBatch();
  }
}
