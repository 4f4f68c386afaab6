package id.tanggap.account.property;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.application.appointment.TurnAppointments;
import id.tanggap.account.application.handover.EndHandover;
import id.tanggap.account.application.handover.EscalateHandovers;
import id.tanggap.account.application.identity.ProvisionIdentities;
import id.tanggap.account.application.official.DropExpiredControl;
import id.tanggap.account.domain.identity.IdentitySync;
import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TestClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked of accounts, appointments and handovers, in whatever order and by however many
 * at once, the registry stays consistent. Commands are random; one player alone plays the same game
 * for the same seed, several play the same commands but meet differently.
 */
@QuarkusTest
class RegistryPropertiesTest {
  /** Time that passes between the parts of a game: a night, a time limit, the life of a proof. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofDays(1), Duration.ofDays(15), Duration.ofDays(400));

  @TestHTTPResource URI service;
  @Inject TestClock clock;
  @Inject ProvisionIdentities identities;
  @Inject TurnAppointments appointments;
  @Inject EscalateHandovers escalation;
  @Inject EndHandover ending;
  @Inject DropExpiredControl control;

  private World world;
  private Client client;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-06-01T03:00:00Z"));
    // what other tests left to be done is not played here
    Db.update("update identity_sync set state = 'DONE'");
    world = new World(Registry.fresh(), clock);
    client = new Client(List.of(service));
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  @Test
  void onePlayerKeepsTheRegistryConsistentAndGoesEveryWay() throws Throwable {
    Set<Object> statuses = new TreeSet<>();
    Set<Object> deeds = new TreeSet<>();
    for (long seed : List.of(20260219L, 33L, 60L)) {
      begin();
      play(seed, 1, 130);
      statuses.addAll(values("select distinct status as v from account_status_change"));
      deeds.addAll(values("select distinct action as v from history"));
    }
    // games in which nothing happens prove nothing
    assertThat(statuses).contains("ACTIVE", "DISPUTED", "REJECTED", "RETIRED", "SUSPENDED");
    assertThat(deeds)
        .contains("ROTATED", "FORCED", "PROOF_RENEWED", "COMPLETED", "ESCALATED", "RENAMED")
        .contains("CANCELLED", "LAPSED")
        .contains("APPOINTED", "ENDED", "ACCESS_WITHDRAWN", "HANDED_OVER", "CONTROL_EXPIRED");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 3328})
  void playersWhoMeetKeepTheRegistryConsistent(long seed) throws Throwable {
    play(seed, 4, 30);
  }

  /** {@code -Dtanggap.seed=N} plays a game that nobody played before. */
  @Test
  void theGameOfTheDayKeepsTheRegistryConsistent() throws Throwable {
    play(Long.getLong("tanggap.seed", 20_261_126), 4, 30);
  }

  private void play(long seed, int number, int commands) throws Throwable {
    List<Player> players = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      players.add(new Player(world, client, seed, i));
    }
    Player first = players.get(0);
    for (int i = 0; i < 4; i++) {
      String role = i % 2 == 0 ? "PRIMARY_ADMIN" : "BACKUP_ADMIN";
      first.appoint(i, World.UNITS.get(i / 2), role, world.today().minusDays(30), null);
    }
    for (Duration pause : PAUSES) {
      if (number == 1) {
        alone(first, commands);
      } else {
        together(players, commands);
      }
      settle();
      check(seed, number);
      world.pass(pause);
      settle();
      check(seed, number);
    }
  }

  /** Users are brought in line between the commands, at the same places for the same seed. */
  private void alone(Player player, int commands) throws Throwable {
    for (int played = 0; played < commands; played += 10) {
      player.play(10);
      provision();
    }
  }

  /** Users are brought in line, and the clockwork runs, while everybody plays. */
  private void together(List<Player> players, int commands) throws Throwable {
    ExecutorService threads = Executors.newFixedThreadPool(players.size());
    try {
      CompletableFuture<Void> all =
          CompletableFuture.allOf(
              players.stream()
                  .map(player -> CompletableFuture.runAsync(() -> player.play(commands), threads))
                  .toArray(CompletableFuture[]::new));
      while (!ended(all)) {
        settle();
      }
      all.get();
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean ended(CompletableFuture<Void> all) throws Exception {
    try {
      all.get(50, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private void settle() throws Throwable {
    untilDone(appointments::handle);
    untilDone(ending::lapse);
    untilDone(escalation::handle);
    untilDone(control::handle);
    provision();
  }

  private static void untilDone(Supplier<Uni<Boolean>> step) throws Throwable {
    boolean more = true;
    while (more) {
      more = VertxContextSupport.subscribeAndAwait(step);
    }
  }

  /** An identity provider that does at once what it is told. */
  private void provision() throws Throwable {
    ProvisionIdentities.Attempt attempt = next();
    while (attempt != null) {
      ProvisionIdentities.Attempt taken = attempt;
      String subject = world.subjectOf(taken.personId().toString());
      VertxContextSupport.subscribeAndAwait(
          () -> identities.succeeded(taken, new IdentitySync.Linked(subject, true)));
      attempt = next();
    }
  }

  private ProvisionIdentities.Attempt next() throws Throwable {
    return VertxContextSupport.subscribeAndAwait(() -> identities.next());
  }

  private void check(long seed, int players) {
    List<String> wrong = new ArrayList<>(client.faults());
    wrong.addAll(Invariants.broken(world));
    wrong.addAll(Invariants.waiting(world));
    assertThat(wrong)
        .as("seed %d, %d players, after %d answers\n%s", seed, players, client.size(), story(wrong))
        .isEmpty();
  }

  /** What was said of the first thing that is wrong. */
  private String story(List<String> wrong) {
    return world.seen.keySet().stream()
        .filter(id -> !wrong.isEmpty() && wrong.get(0).contains(id))
        .findFirst()
        .map(id -> String.join("\n", client.about(id)))
        .orElse("");
  }

  private List<Object> values(String sql) {
    return Db.query(sql + " where region = ?", world.region()).stream()
        .map(row -> row.get("v"))
        .toList();
  }
}
