package id.tanggap.complaint.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

import id.tanggap.complaint.EventStream;
import id.tanggap.complaint.EventStream.Event;
import id.tanggap.complaint.FakeGraph;
import id.tanggap.complaint.History;
import id.tanggap.complaint.Town;
import id.tanggap.complaint.application.stream.FollowComplaints;
import id.tanggap.complaint.domain.change.Mark;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.rest.stream.OpenStreams;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.TanggapServers;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream as a front end sees it: in order, whole, and nothing that is not for its eyes. */
@QuarkusTest
@QuarkusTestResource(TanggapServers.class)
@QuarkusTestResource(FakeGraph.class)
class ComplaintStreamTest {

  private static final String PATH = "/api/v1/complaints/stream";

  @Inject TestClock clock;
  @Inject OpenStreams streams;
  @Inject FollowComplaints follow;

  private final Town town = Town.found();
  private final History history = new History(town);

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  private static List<String> told(List<Event> events) {
    return events.stream().map(event -> event.json().get("event").asText()).toList();
  }

  @Test
  void theLifeOfACaseArrivesInItsOrderAndMasked() {
    try (EventStream stream = EventStream.open(town.coordinator(), null)) {
      assertThat(stream.any().comment()).isEqualTo("tersambung");
      String id =
          history.registered(
              Map.of("title", "Hubungi 081234567890", "text", "Nama saya Contoh Satu"));
      history.live(id);
      List<Event> events = stream.next(7);
      assertThat(told(events))
          .containsExactly(
              "RECEIVE", "VERIFY", "ASSIGN", "ACCEPT", "RESPOND", "ANSWER_SENT", "RESOLVE");
      assertThat(events).allMatch(event -> event.name().equals("complaint"));
      assertThat(events.get(2).json().get("state").asText()).isEqualTo("ASSIGNED");
      assertThat(events.get(0).json().get("title").asText()).isEqualTo("Hubungi [TELEPON]");
      assertThat(events.toString()).doesNotContain("081234567890").doesNotContain("Contoh Satu");
    }
  }

  @Test
  void whoComesBackMissesNothingAndHearsNothingTwice() {
    List<String> ids = new ArrayList<>();
    String mark;
    try (EventStream stream = EventStream.open(town.coordinator(), null)) {
      assertThat(stream.any().comment()).isEqualTo("tersambung");
      for (int i = 0; i < 5; i++) {
        ids.add(history.registered(Map.of()));
      }
      mark = stream.next(3).get(2).id();
    }
    for (int i = 0; i < 150; i++) {
      ids.add(history.registered(Map.of()));
    }
    try (EventStream stream = EventStream.open(town.coordinator(), mark)) {
      List<Event> rest = stream.next(152);
      assertThat(rest.stream().map(event -> event.json().get("complaintId").asText()))
          .containsExactlyElementsOf(ids.subList(3, 155));
      Set<String> marks = new HashSet<>();
      rest.forEach(event -> marks.add(event.id()));
      assertThat(marks).hasSize(152);
    }
  }

  @Test
  void whatACaseOfAnOpenTransactionHoldsBackComesLaterAndIsNotPassedOver() throws SQLException {
    try (EventStream stream = EventStream.open(town.coordinator(), null);
        Connection slow = Db.connect()) {
      assertThat(stream.any().comment()).isEqualTo("tersambung");
      slow.setAutoCommit(false);
      String first = history.registered(Map.of());
      assertThat(stream.next().json().get("complaintId").asText()).isEqualTo(first);
      Mark mark = read(follow::now);
      try (Statement statement = slow.createStatement()) {
        // takes its place in the order now, and is seen only when it commits
        statement.execute(
            "insert into complaint_log select gen_random_uuid(), region, complaint_id, 2, 'LATE',"
                + " null, to_state, 'uji', 'Uji', null, now(), hash, hash from complaint_log"
                + " where complaint_id = '"
                + first
                + "'");
      }
      String second = history.registered(Map.of());
      FollowComplaints.Batch held = read(() -> follow.next(caller(), mark, 100));
      assertThat(held.items()).as("nothing before what is still open").isEmpty();
      assertThat(held.pending()).isTrue();
      slow.commit();
      List<Event> events = stream.next(2);
      assertThat(told(events)).containsExactly("LATE", "RECEIVE");
      assertThat(events.get(1).json().get("complaintId").asText()).isEqualTo(second);
    }
  }

  @Test
  void aForeignUnitSeesNothingAndAnotherRegionNeither() {
    try (EventStream roads = EventStream.open(town.as("unit-admin", "DPUPR"), null);
        EventStream stranger = EventStream.open(Town.found().coordinator(), null);
        EventStream health = EventStream.open(town.as("unit-admin", "DINKES"), null)) {
      String clinic = history.registered(Map.of());
      history.step(clinic, "verify", Map.of(), 200);
      history.step(clinic, "assign", Map.of("unitId", town.clinic.toString()), 200);
      // the unit above sees the case from its assignment on, and all that was before it
      assertThat(health.next().json().get("complaintId").asText()).isEqualTo(clinic);
      String own = history.registered(Map.of());
      history.step(own, "verify", Map.of(), 200);
      history.step(own, "assign", Map.of("unitId", town.roads.toString()), 200);
      assertThat(roads.next().json().get("complaintId").asText()).isEqualTo(own);
      String foreign =
          Town.with(town.coordinator()).get("/api/v1/complaints/" + own).path("trackingCode");
      assertThat(foreign).isNotNull();
      beat();
      assertThat(stranger.any().comment()).isIn("tersambung", "hidup");
      assertThat(stranger.any().name()).isNull();
    }
  }

  @Test
  void aSecretCaseIsInvisibleToTheUnitThatItReports() {
    try (EventStream reported = EventStream.open(town.as("unit-admin", "DINKES"), null);
        EventStream operator =
            EventStream.open(Tokens.of("op-lain", town.region, List.of(), "operator"), null);
        EventStream coordinator = EventStream.open(town.coordinator(), null)) {
      String secret =
          history.registered(
              Map.of(
                  "visibility", "SECRET",
                  "reportedUnitCode", "PKM-SLAWI",
                  "text", "Pungutan liar"));
      history.step(secret, "verify", Map.of(), 200);
      history.step(secret, "assign", Map.of("unitId", town.roads.toString()), 200);
      assertThat(coordinator.next().json().get("complaintId").asText()).isEqualTo(secret);
      String open = history.registered(Map.of());
      history.step(open, "verify", Map.of(), 200);
      history.step(open, "assign", Map.of("unitId", town.health.toString()), 200);
      assertThat(reported.next().json().get("complaintId").asText()).isEqualTo(open);
      assertThat(operator.next().json().get("complaintId").asText()).isEqualTo(open);
    }
  }

  @Test
  void aQuietStreamSaysThatItLivesAndHowFarItIs() {
    try (EventStream stream = EventStream.open(town.coordinator(), null)) {
      String first = stream.any().id();
      beat();
      Event alive = stream.any();
      assertThat(alive.comment()).isEqualTo("hidup");
      assertThat(alive.id()).isNotNull();
      assertThat(first).isNotNull();
      try (EventStream again = EventStream.open(town.coordinator(), alive.id())) {
        String id = history.registered(Map.of());
        assertThat(again.next().json().get("complaintId").asText()).isEqualTo(id);
      }
    }
  }

  @Test
  void aStreamEndsWithItsToken() {
    try (EventStream stream = EventStream.open(town.coordinator(), null)) {
      assertThat(stream.any().comment()).isEqualTo("tersambung");
      clock.set(Instant.now().plus(Duration.ofMinutes(6)));
      streams.beat();
      assertThat(stream.next().name()).isEqualTo("end");
    }
  }

  @Test
  void aReaderThatTakesNothingIsCutAndNobodyElse() throws IOException {
    int before = streams.size();
    try (Socket lazy = new Socket();
        EventStream awake = EventStream.open(town.coordinator(), null)) {
      lazy.setReceiveBufferSize(1_024);
      lazy.connect(new InetSocketAddress("localhost", RestAssured.port));
      lazy.getOutputStream()
          .write(
              ("GET "
                      + PATH
                      + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                      + "Authorization: Bearer "
                      + town.coordinator()
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      Awaitility.await().until(() -> streams.size() == before + 2);
      flood(40_000);
      // whoever reads has had everything by now: what the other one left stands in its way
      assertThat(awake.next(40_000)).hasSize(40_000);
      clock.advance(Duration.ofSeconds(40));
      streams.beat();
      Awaitility.await().until(() -> streams.size() == before + 1);
      clock.reset();
      InputStream rest = lazy.getInputStream();
      assertThat(readsToTheEnd(rest)).isTrue();
      String id = history.registered(Map.of());
      assertThat(awake.next().json().get("complaintId").asText()).isEqualTo(id);
    }
  }

  private Caller caller() {
    return new Caller(new Actor("uji", "Uji"), town.region, true, true, Set.of());
  }

  private static <T> T read(Supplier<Uni<T>> work) {
    AtomicReference<T> found = new AtomicReference<>();
    assertThatCode(() -> found.set(VertxContextSupport.subscribeAndAwait(work)))
        .doesNotThrowAnyException();
    return found.get();
  }

  private static boolean readsToTheEnd(InputStream rest) {
    byte[] buffer = new byte[65_536];
    try {
      int read = rest.read(buffer);
      while (read >= 0) {
        read = rest.read(buffer);
      }
      return true;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Many changes of one case at once, past the API. */
  private void flood(int changes) {
    String id = history.registered(Map.of());
    Db.update(
        "insert into complaint_change (region, complaint_id, sequence, event, at, recorded_at,"
            + " superseded_at, received_at, state, complaint_class, urgency, visibility, channel,"
            + " bounce_count, reopen_count)"
            + " select region, complaint_id, n, 'UNMASK', at, recorded_at, recorded_at,"
            + " received_at, state, complaint_class, urgency, visibility, channel, 0, 0"
            + " from complaint_change, generate_series(2, ?) n where complaint_id = ?",
        changes,
        UUID.fromString(id));
    Db.query("select pg_notify('tanggap_complaint_change', ?)", town.region);
  }

  private void beat() {
    streams.beat();
  }

  @Test
  void aMarkFromBeforeARestoreAsksToLoadAnew() {
    String ahead =
        Cursor.of(Long.MAX_VALUE / 2, 1L)
            .encode(Cursor.fingerprint("complaint-stream", town.region));
    try (EventStream stream = EventStream.open(town.coordinator(), ahead)) {
      assertThat(stream.next().name()).isEqualTo("reset");
      String id = history.registered(Map.of());
      assertThat(stream.next().json().get("complaintId").asText()).isEqualTo(id);
    }
  }

  @Test
  void aMarkOfSomewhereElseIsRefused() {
    given()
        .auth()
        .oauth2(town.coordinator())
        .header("Last-Event-ID", "karangan")
        .get(PATH)
        .then()
        .statusCode(400)
        .body("code", equalTo("foreign-cursor"));
    String mark;
    try (EventStream stream = EventStream.open(Town.found().coordinator(), null)) {
      mark = stream.any().id();
    }
    given()
        .auth()
        .oauth2(town.coordinator())
        .header("Last-Event-ID", mark)
        .get(PATH)
        .then()
        .statusCode(400);
  }

  @Test
  void withoutAGoodTokenAndTheRoleNothingFlows() {
    given().get(PATH).then().statusCode(401);
    for (String broken :
        new String[] {Tokens.expired(), Tokens.wrongAudience(), Tokens.tampered()}) {
      given().auth().oauth2(broken).get(PATH).then().statusCode(401);
    }
    given().auth().oauth2(town.as("integrator")).get(PATH).then().statusCode(403);
  }
}
