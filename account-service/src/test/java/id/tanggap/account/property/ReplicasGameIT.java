package id.tanggap.account.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.account.PackagedService;
import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TestClock;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The random games of {@link RegistryPropertiesTest} against two replicas of the service as it is
 * shipped: requests about the same accounts, appointments and handovers reach one or the other in
 * turn, while the clockworks of both run once a second. {@code -Dtanggap.seed=N} plays another
 * game.
 */
class ReplicasGameIT {
  private static final int PLAYERS = 4;
  private static final int COMMANDS = 60;
  private static final int ROUNDS = 5;
  private static final List<String> PLAYED =
      List.of("DRAFTED", "ACTIVATED", "APPOINTED", "OPENED", "TICKED");
  private static final int HEAP = 256;

  @TempDir Path folder;
  private final List<PackagedService> replicas = new ArrayList<>();

  @BeforeEach
  void startTwo() throws Exception {
    for (int i = 0; i < 2; i++) {
      replicas.add(PackagedService.start(folder, HEAP));
    }
    RestAssured.baseURI = "http://localhost";
    RestAssured.port = replicas.get(0).uri("/").getPort();
  }

  @AfterEach
  void stop() {
    replicas.forEach(PackagedService::close);
    RestAssured.reset();
  }

  @Test
  void playersWhoMeetOverTwoReplicasKeepTheRegistryConsistent() throws Exception {
    long seed = Long.getLong("tanggap.seed", 20_260_219);
    // never set: the replicas have the real time, and so do the players
    World world = new World(Registry.fresh(), new RealTime());
    Client client = new Client(replicas.stream().map(one -> one.uri("/")).toList());
    List<Player> players = new ArrayList<>();
    for (int i = 0; i < PLAYERS; i++) {
      players.add(new Player(world, client, seed, i));
    }
    for (int i = 0; i < 4; i++) {
      String role = i % 2 == 0 ? "PRIMARY_ADMIN" : "BACKUP_ADMIN";
      String unit = World.UNITS.get(i / 2);
      players.get(0).appoint(i, unit, role, world.today().minusDays(30), null);
    }
    link(world);
    // who meets whom is up to the machine: a slow one needs more rounds until every kind was played
    for (int round = 0; round < ROUNDS && !actions(world).containsAll(PLAYED); round++) {
      play(players);
    }
    await("the clockworks to have done their part")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(Invariants.waiting(world)).isEmpty());
    List<String> wrong = new ArrayList<>(client.faults());
    wrong.addAll(Invariants.broken(world));
    assertThat(wrong).as("seed %d, after %d answers", seed, client.size()).isEmpty();
    assertThat(actions(world))
        .as("a game in which nothing happens proves nothing")
        .containsAll(PLAYED);
  }

  /** Whose users they are; nobody is there who would make them. */
  private static void link(World world) {
    for (int i = 0; i < World.PEOPLE; i++) {
      String person = world.person(i);
      Db.update(
          "update identity_sync set subject = ? where person_id = cast(? as uuid)",
          world.subjectOf(person),
          person);
    }
  }

  private static void play(List<Player> players) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(players.size());
    try {
      CompletableFuture.allOf(
              players.stream()
                  .map(player -> CompletableFuture.runAsync(() -> player.play(COMMANDS), threads))
                  .toArray(CompletableFuture[]::new))
          .get();
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> actions(World world) {
    return Db.query("select distinct action as v from history where region = ?", world.region())
        .stream()
        .map(row -> row.get("v").toString())
        .toList();
  }

  /** A clock that no player moves. */
  private static final class RealTime extends TestClock {
    @Override
    public void advance(Duration duration) {
      // time passes by itself
    }
  }
}
