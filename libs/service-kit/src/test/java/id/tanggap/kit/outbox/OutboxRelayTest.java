package id.tanggap.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.kit.notes.NoteWritten;
import id.tanggap.kit.notes.WriteNotes;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay by itself, called by the test; the one of the application is switched off. */
@QuarkusTest
@QuarkusTestResource(NoteServers.class)
@TestProfile(OutboxRelayTest.NoRelay.class)
class OutboxRelayTest {

  /** The application under test appends only. */
  public static class NoRelay implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "tanggap.outbox.relay", "false",
          "tanggap.outbox.measure-every", "off",
          "tanggap.outbox.batch-size", "50",
          "tanggap.outbox.first-back-off", "100ms",
          "tanggap.outbox.first-pause", "100ms");
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TOPIC = NoteWritten.TOPIC;

  @Inject WriteNotes notes;
  @Inject Pool pool;
  @Inject OutboxConfig config;
  @Inject MeterRegistry metrics;

  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final String key = UUID.randomUUID().toString();
  private final List<EventSender> senders = new ArrayList<>();
  private KafkaProbe probe;

  @BeforeEach
  void emptyOutbox() {
    Db.update("delete from outbox");
    probe = KafkaProbe.at(TOPIC);
  }

  @AfterEach
  void closeSenders() {
    senders.forEach(EventSender::close);
  }

  @Test
  void twoRelaysTogetherKeepTheOrderOfEveryKeyAndSendNothingTwice() throws Exception {
    List<String> keys = IntStream.range(0, 20).mapToObj(i -> key + "-" + i).toList();
    AtomicBoolean written = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<Integer> one = threads.submit(() -> relayUntil(written));
    Future<Integer> two = threads.submit(() -> relayUntil(written));

    for (int round = 0; round < 40; round++) {
      int number = round;
      InVertx.run(
          () ->
              notes.append(
                  keys.stream().map(k -> NoteWritten.event(TOPIC, k, "" + number)).toList()));
    }
    written.set(true);
    int batchesOfOne = one.get(60, TimeUnit.SECONDS);
    int batchesOfTwo = two.get(60, TimeUnit.SECONDS);
    threads.shutdown();

    assertThat(unsent()).isZero();
    assertThat(batchesOfOne).isPositive();
    assertThat(batchesOfTwo).isPositive();
    Map<String, List<String>> sent =
        probe.await(message -> message.key().startsWith(key), 800).stream()
            .collect(
                Collectors.groupingBy(
                    ConsumerRecord::key,
                    Collectors.mapping(OutboxRelayTest::text, Collectors.toList())));
    List<String> inOrder = IntStream.range(0, 40).mapToObj(String::valueOf).toList();
    assertThat(sent).hasSize(20).allSatisfy((k, texts) -> assertThat(texts).isEqualTo(inOrder));
  }

  /** Relays until everything that was written has gone out; tells how often it ran. */
  private int relayUntil(AtomicBoolean written) {
    OutboxRelay relay = relay(kafka);
    int runs = 0;
    while (!written.get() || unsent() > 0) {
      relay.drain().await().atMost(PATIENCE);
      runs++;
    }
    return runs;
  }

  @Test
  void aRefusedRecordIsNotOvertakenByALaterOneOfItsKey() {
    String other = key + "-other";
    append(
        NoteWritten.event(TOPIC, key, "before"),
        NoteWritten.event(TOPIC, key, "x".repeat(2_000_000)),
        NoteWritten.event(TOPIC, key, "after"),
        NoteWritten.event(TOPIC, other, "elsewhere"));
    OutboxRelay relay = relay(kafka);

    Duration rest = relay.drain().await().atMost(PATIENCE);

    assertThat(texts(key, 1)).containsExactly("before");
    assertThat(texts(other, 1)).containsExactly("elsewhere");
    assertThat(rest).isEqualTo(Duration.ofMillis(100));
    Map<String, Object> refused =
        Db.query("select attempts, last_error from outbox where length(payload::text) > 1000000")
            .get(0);
    assertThat(refused).containsEntry("attempts", 1);
    assertThat((String) refused.get("last_error")).startsWith("RecordTooLargeException: ");

    // more of the key arrives while it waits, and more than one run passes
    Db.update("update outbox set next_attempt_at = now() + interval '1 hour' where attempts > 0");
    append(NoteWritten.event(TOPIC, key, "much later"));
    relay.drain().await().atMost(PATIENCE);
    relay.drain().await().atMost(PATIENCE);
    assertThat(texts(key, 1)).containsExactly("before");

    Db.update(
        "update outbox set payload = '{\"text\":\"mended\"}', next_attempt_at = now()"
            + " where attempts > 0");
    relay.drain().await().atMost(PATIENCE);
    assertThat(texts(key, 4)).containsExactly("before", "mended", "after", "much later");
    assertThat(unsent()).isZero();
  }

  @Test
  void theWaitOfARefusedRecordGrowsUpToItsBound() {
    append(NoteWritten.event(TOPIC, key, "x".repeat(2_000_000)));
    OutboxRelay relay = relay(kafka);
    List<Duration> rests = new ArrayList<>();

    for (int attempt = 0; attempt < 4; attempt++) {
      Db.update("update outbox set next_attempt_at = null");
      rests.add(relay.drain().await().atMost(PATIENCE));
    }

    assertThat(rests)
        .containsExactly(
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(800));
    Db.update("update outbox set next_attempt_at = null, attempts = 1000");
    assertThat(relay.drain().await().atMost(PATIENCE)).isEqualTo(config.longestBackOff());
  }

  @Test
  void aTopicThatIsMissingHoldsUpNoOther() {
    append(
        IntStream.range(0, 120)
            .mapToObj(i -> NoteWritten.event("test.missing.events", key + i, "lost?"))
            .toArray(OutgoingEvent[]::new));
    append(NoteWritten.event(TOPIC, key, "goes out"));
    OutboxRelay relay = relay(kafka);

    relay.drain().await().atMost(PATIENCE);

    assertThat(texts(key, 1)).containsExactly("goes out");
    assertThat(unsent()).isEqualTo(120);
    // one record paid for the timeout, not one hundred and twenty
    assertThat(Db.query("select sum(attempts) as tried from outbox").get(0))
        .containsEntry("tried", 1L);

    NoteServers.topics((String) kafka.get("bootstrap.servers"), "test.missing.events");
    KafkaProbe late = KafkaProbe.at("test.missing.events");
    relayUntil(new AtomicBoolean(true));
    assertThat(late.await(message -> message.key().startsWith(key), 120)).hasSize(120);
  }

  @Test
  void whileAnotherHoldsTheLockNothingIsSent() throws Exception {
    append(NoteWritten.event(TOPIC, key, "patience"));
    try (var other = Db.connect()) {
      other.setAutoCommit(false);
      try (var statement = other.createStatement()) {
        statement.execute("select pg_advisory_xact_lock(7826447205)");
      }
      relay(kafka).drain().await().atMost(PATIENCE);
      assertThat(unsent()).isEqualTo(1);
      other.rollback();
    }
    relay(kafka).drain().await().atMost(PATIENCE);
    assertThat(texts(key, 1)).containsExactly("patience");
  }

  @Test
  void aRelayThatFellSilentInItsTransactionLosesTheLockToAnother() {
    append(NoteWritten.event(TOPIC, key, "not for hours"));
    // what a host that lost its power leaves behind: a session with the lock, and no word any more
    SqlConnection silent = pool.getConnection().await().atMost(PATIENCE);
    silent
        .query("set idle_in_transaction_session_timeout = '300ms'")
        .execute()
        .chain(silent::begin)
        .chain(() -> silent.query("select pg_advisory_xact_lock(7826447205)").execute())
        .await()
        .atMost(PATIENCE);

    await()
        .until(
            () -> {
              relay(kafka).drain().await().atMost(PATIENCE);
              return unsent() == 0;
            });

    assertThat(texts(key, 1)).containsExactly("not for hours");
  }

  @Test
  void theDatabaseEndsASilentTransactionButNotOneThatStillSends() {
    Map<String, String> settings = new HashMap<>();
    pool.query(
            "select name, setting from pg_settings where name like 'tcp_keepalives%'"
                + " or name = 'idle_in_transaction_session_timeout'")
        .execute()
        .await()
        .atMost(PATIENCE)
        .forEach(row -> settings.put(row.getString("name"), row.getString("setting")));

    assertThat(settings)
        .containsEntry("tcp_keepalives_idle", "30")
        .containsEntry("tcp_keepalives_interval", "10")
        .containsEntry("tcp_keepalives_count", "3");
    Duration idle =
        Duration.ofMillis(Long.parseLong(settings.get("idle_in_transaction_session_timeout")));
    Duration longestWait = OutboxRelay.LONGEST_SENDING.plus(EventSender.LONGEST_SEND);
    assertThat(idle).isBetween(longestWait.multipliedBy(2), Duration.ofMinutes(2));
  }

  @Test
  void aBatchWhoseTimeIsOverCommitsWhatItSentAndLeavesTheRestToTheNext() {
    append(
        NoteWritten.event(TOPIC, key, "one"),
        NoteWritten.event(TOPIC, key, "two"),
        NoteWritten.event(TOPIC, key, "three"));
    OutboxRelay hurried =
        new OutboxRelay(pool, sender(kafka), config, metrics, Duration.ofNanos(-1));

    hurried.drain().await().atMost(PATIENCE);

    assertThat(texts(key, 3)).containsExactly("one", "two", "three");
    assertThat(Db.query("select count(distinct xmin::text) as n from outbox").get(0))
        .as("transactions that marked rows")
        .containsEntry("n", 3L);
  }

  @Test
  void aBrokenConnectionToTheDatabaseLosesNothing() {
    append(NoteWritten.event(TOPIC, key, "still here"));
    Db.query(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
    OutboxRelay relay = relay(kafka);

    // a run may get a connection whose end has not been noticed yet; it fails, the next one does
    // not
    await()
        .ignoreExceptions()
        .until(
            () -> {
              relay.drain().await().atMost(PATIENCE);
              return unsent() == 0;
            });

    assertThat(texts(key, 1)).containsExactly("still here");
  }

  private OutboxRelay relay(Map<String, Object> broker) {
    return new OutboxRelay(pool, sender(broker), config, metrics);
  }

  private EventSender sender(Map<String, Object> broker) {
    EventSender sender = new EventSender(broker, "/tanggap/kit");
    synchronized (senders) {
      senders.add(sender);
    }
    return sender;
  }

  private void append(OutgoingEvent... events) {
    InVertx.run(() -> notes.append(List.of(events)));
  }

  private List<String> texts(String of, int atLeast) {
    return probe.awaitKey(of, atLeast).stream().map(OutboxRelayTest::text).toList();
  }

  private static String text(ConsumerRecord<String, String> message) {
    return message.value().replaceAll(".*\"text\":\"([^\"]*)\".*", "$1");
  }

  private static long unsent() {
    return (long)
        Db.query("select count(*) as n from outbox where published_at is null").get(0).get("n");
  }
}
