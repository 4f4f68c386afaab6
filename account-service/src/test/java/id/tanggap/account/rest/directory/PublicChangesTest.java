package id.tanggap.account.rest.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicChangesTest {
  private static final String CHANGES = "/public/v1/changes";
  private static final String IMPORT = "/api/v1/accounts/import";
  private static final String HEADER = "unitCode,platform,url,displayName,purpose\n";

  @Inject Sealer sealer;

  /** Somebody who keeps a copy of the directory by following the sequence. */
  private static final class Mirror {
    private final Map<String, Map<String, Object>> entries;
    private long after;

    private Mirror(Map<String, Map<String, Object>> entries, long after) {
      this.entries = new TreeMap<>(entries);
      this.after = after;
    }

    /** One page; gives whether more follows. */
    private boolean follow(int limit) {
      JsonPath page = given().get(CHANGES + "?after=" + after + "&limit=" + limit).jsonPath();
      for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
        long seq = ((Number) item.get("seq")).longValue();
        assertThat(seq).as("no number is passed by").isEqualTo(after + 1);
        apply(item);
        after = seq;
      }
      assertThat(page.getLong("nextAfter")).isEqualTo(after);
      assertThat(page.getLong("last")).isGreaterThanOrEqualTo(after);
      return page.getBoolean("more");
    }

    @SuppressWarnings("unchecked")
    private void apply(Map<String, Object> item) {
      Map<String, Object> account = (Map<String, Object>) item.get("account");
      if (item.get("kind").equals("PUBLISHED")) {
        entries.put(account.get("id").toString(), account);
      } else {
        entries.remove(account.get("id").toString());
      }
    }

    private Mirror caughtUp() {
      while (follow(200)) {
        // until the end
      }
      return this;
    }

    private Map<String, Map<String, Object>> of(Registry registry) {
      Map<String, Map<String, Object>> own = new TreeMap<>(entries);
      own.values().removeIf(account -> !account.get("region").equals(registry.region()));
      return own;
    }
  }

  private static Map<String, Map<String, Object>> directory(Registry registry) {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    String cursor = null;
    do {
      JsonPath page =
          given()
              .get(
                  "/public/v1/accounts?limit=200&region="
                      + registry.region()
                      + (cursor == null ? "" : "&cursor=" + cursor))
              .jsonPath();
      page.<Map<String, Object>>getList("items")
          .forEach(account -> all.put(account.get("id").toString(), account));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return all;
  }

  private static long head() {
    return given().get(CHANGES + "?after=0&limit=1").jsonPath().getLong("last");
  }

  private static void act(Registry registry, String user, String id, String verb, Object body) {
    Response done =
        registry
            .as(user, List.of(), "coordinator")
            .body(body)
            .post("/api/v1/accounts/" + id + "/" + verb);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
  }

  private static void renameUnit(Registry registry, String code, String name) {
    String path = "/api/v1/units/" + registry.unit(code);
    Response done =
        registry
            .coordinator()
            .header("If-Match", "*")
            .contentType("application/merge-patch+json")
            .body(Map.of("name", name))
            .patch(path);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
  }

  private static List<String> kinds(Registry registry, long after) {
    List<String> kinds = new ArrayList<>();
    long next = after;
    JsonPath page;
    do {
      page = given().get(CHANGES + "?limit=1000&after=" + next).jsonPath();
      for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
        if (item.toString().contains("region=" + registry.region() + ",")) {
          kinds.add(item.get("kind") + " " + item.get("verify"));
        }
      }
      next = page.getLong("nextAfter");
    } while (page.getBoolean("more"));
    return kinds;
  }

  @Test
  void everyChangeOfThePublicViewIsStatedOnceAndNothingElseIs() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    sealer.all();
    long before = head();
    String row = "DINKES,X,@a" + registry.suffix();
    registry.imported(IMPORT, HEADER + row + ",Satu,\n");
    sealer.all();
    assertThat(kinds(registry, before)).containsExactly("PUBLISHED OFFICIAL");
    // the purpose is not public, and the same file once more changes nothing
    registry.imported(IMPORT, HEADER + row + ",Satu,Edukasi\n");
    registry.imported(IMPORT, HEADER + row + ",Satu,Edukasi\n");
    // another unit is renamed, and the own one changes what is not public
    renameUnit(registry, "DINSOS", "Dinas Sosial Baru");
    sealer.all();
    assertThat(kinds(registry, before)).hasSize(1);
    registry.imported(IMPORT, HEADER + row + ",Satu Baru,\n");
    sealer.all();
    renameUnit(registry, "DINKES", "Dinas Kesehatan Baru");
    sealer.all();
    assertThat(kinds(registry, before)).hasSize(3);
    String id = directory(registry).keySet().iterator().next();
    act(registry, "c1", id, "suspend", Map.of("reason", "Diambil alih"));
    sealer.all();
    act(
        registry,
        "c1",
        id,
        "reinstate",
        Map.of("reason", "Pulih", "evidence", "BA-1", "accessRenewed", true));
    sealer.all();
    act(registry, "c1", id, "retire", Map.of("reason", "Ganti akun"));
    sealer.all();
    act(registry, "c2", id, "retire", Map.of("reason", "Setuju", "archiveWaiver", "Kosong"));
    sealer.all();
    assertThat(kinds(registry, before))
        .containsExactly(
            "PUBLISHED OFFICIAL",
            "PUBLISHED OFFICIAL",
            "PUBLISHED OFFICIAL",
            "WITHDRAWN SUSPENDED",
            "PUBLISHED OFFICIAL",
            "PUBLISHED OFFICIAL",
            "WITHDRAWN FORMERLY_OFFICIAL");
    assertThat(directory(registry)).isEmpty();
  }

  @Test
  void aMirrorThatBeginsAnywhereEndsWithTheDirectoryWhileManyWriteAndSealAtOnce() throws Exception {
    Registry registry = Registry.fresh();
    registry.agencies("OPDA", "OPDB", "OPDC", "OPDD");
    sealer.all();
    long begin = head();
    AtomicBoolean writing = new AtomicBoolean(true);
    List<Mirror> readers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (String unit : List.of("OPDA", "OPDB", "OPDC", "OPDD")) {
        writers.add(threads.submit(writer(registry, unit)));
      }
      List<Future<?>> others = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        others.add(threads.submit(() -> whileTrue(writing, sealer::once)));
        Mirror reader = new Mirror(Map.of(), begin);
        readers.add(reader);
        others.add(threads.submit(() -> whileTrue(writing, () -> reader.follow(3))));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      for (Future<?> other : others) {
        other.get();
      }
    } finally {
      threads.shutdownNow();
    }
    sealer.all();
    Map<String, Map<String, Object>> expected = directory(registry);
    assertThat(expected).hasSize(4 * 5 - 4);
    for (Mirror reader : readers) {
      assertThat(reader.caughtUp().of(registry)).isEqualTo(expected);
    }
    // from any point: what was applied up to there, and what follows
    long end = head();
    for (long stop = begin; stop <= end; stop += 7) {
      Mirror stopped = new Mirror(Map.of(), begin);
      while (stopped.after < stop) {
        stopped.follow(1);
      }
      Mirror resumed = new Mirror(stopped.entries, stopped.after);
      assertThat(resumed.caughtUp().of(registry)).as("from " + stop).isEqualTo(expected);
    }
  }

  private static void whileTrue(AtomicBoolean writing, Callable<Boolean> step) {
    try {
      while (writing.get()) {
        step.call();
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Registers five accounts, renames them and their unit, suspends one. */
  private static Runnable writer(Registry registry, String unit) {
    return () -> {
      Map<String, String> ids = new HashMap<>();
      for (int i = 0; i < 5; i++) {
        String handle = unit + i + registry.suffix();
        String row = unit + ",X,@" + handle + ",";
        registry.imported(IMPORT, HEADER + row + "Nama " + i + ",\n");
        renameUnit(registry, unit, "Dinas " + unit + " " + i);
        registry.imported(IMPORT, HEADER + row + "Nama baru " + i + ",\n");
        ids.put(
            handle,
            registry
                .coordinator()
                .get("/api/v1/accounts?q=" + handle)
                .jsonPath()
                .getString("items[0].id"));
      }
      act(
          registry,
          "c1",
          ids.get(unit + "3" + registry.suffix()),
          "suspend",
          Map.of("reason", "Diambil alih"));
    };
  }

  @Test
  void aRenamedUnitIsStatedAlsoForAnAccountThatWasRegisteredMeanwhile() throws Exception {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES");
    String unit = registry.unit("DINKES");
    try (var renaming = Db.connect()) {
      renaming.setAutoCommit(false);
      try (var statement =
          renaming.prepareStatement("update unit set name = 'Nama Baru' where id = ?::uuid")) {
        statement.setString(1, unit);
        statement.executeUpdate();
      }
      registry.imported(IMPORT, HEADER + "DINKES,X,@m" + registry.suffix() + ",Satu,\n");
      sealer.all();
      renaming.commit();
    }
    sealer.all();
    Mirror mirror = new Mirror(Map.of(), 0).caughtUp();
    assertThat(mirror.of(registry)).isEqualTo(directory(registry));
    assertThat(mirror.of(registry).values().toString()).contains("Nama Baru");
  }

  @Test
  void aNumberThatWasNeverGivenOutOrIsNoneIsRefused() {
    Response ahead = given().get(CHANGES + "?after=" + (head() + 1_000_000));
    assertThat(ahead.statusCode()).isEqualTo(422);
    assertThat(ahead.jsonPath().getString("code")).isEqualTo("sequence-ahead");
    assertThat(given().get(CHANGES + "?after=-1").statusCode()).isEqualTo(400);
    assertThat(given().get(CHANGES + "?after=x").statusCode()).isEqualTo(400);
    assertThat(given().get(CHANGES + "?limit=1001").statusCode()).isEqualTo(400);
    assertThat(given().get(CHANGES).header("Cache-Control")).isEqualTo("public, no-cache");
  }
}
