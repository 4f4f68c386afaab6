package id.tanggap.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.Note;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.kit.notes.NoteWritten;
import id.tanggap.kit.notes.WriteNotes;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.KafkaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class OutboxTest {

  private static final String LISTENERS =
      "select pid from pg_stat_activity where datname = current_database() and query like 'LISTEN%'";

  @Inject WriteNotes notes;
  @Inject OutboxGauges gauges;
  @Inject RelayLoop loop;
  @Inject MeterRegistry metrics;

  private final String key = UUID.randomUUID().toString();
  private KafkaProbe probe;

  @BeforeEach
  void watch() {
    probe = KafkaProbe.at(NoteWritten.TOPIC);
  }

  @AfterEach
  void wakeOnInsert() {
    Db.update("alter table outbox enable trigger tr_outbox_wake");
  }

  @Test
  void sendsACloudEventInBinaryModeAfterTheCommit() {
    Note note = new Note("33.28", key, Instant.EPOCH);

    InVertx.run(() -> notes.write(note, NoteWritten.event(NoteWritten.TOPIC, key, "halo \u0000")));

    ConsumerRecord<String, String> sent = probe.awaitKey(key, 1).get(0);
    assertThat(sent.value())
        .isEqualTo(
            "{\"id\":null,\"region\":\"33.28\",\"text\":\"halo \\u0000\","
                + "\"at\":\"2024-02-19T03:04:05.123456Z\"}");
    assertThat(KafkaProbe.header(sent, "ce_specversion")).isEqualTo("1.0");
    assertThat(KafkaProbe.header(sent, "ce_source")).isEqualTo("/tanggap/kit");
    assertThat(KafkaProbe.header(sent, "ce_type")).isEqualTo(NoteWritten.TYPE);
    assertThat(KafkaProbe.header(sent, "ce_subject")).isEqualTo(key);
    assertThat(KafkaProbe.header(sent, "ce_region")).isEqualTo("33.28");
    assertThat(KafkaProbe.header(sent, "ce_time")).isEqualTo("2024-02-19T03:04:05.123456Z");
    assertThat(KafkaProbe.header(sent, "content-type")).isEqualTo("application/json");
    UUID id = UUID.fromString(KafkaProbe.header(sent, "ce_id"));
    assertThat(id.version()).isEqualTo(7);
    await()
        .untilAsserted(
            () ->
                assertThat(Db.query("select published_at from outbox where id = ?", id).get(0))
                    .doesNotContainValue(null));
    assertThat(Db.query("select 1 from note where id = ?", note.id())).hasSize(1);
  }

  @Test
  void sendsNothingOfATransactionThatRolledBack() {
    Note note = new Note("33.28", key, Instant.EPOCH);

    assertThatThrownBy(
            () ->
                InVertx.run(
                    () ->
                        notes.writeAndFail(
                            note, NoteWritten.event(NoteWritten.TOPIC, key, "never"))))
        .hasMessage("no after all");

    assertThat(Db.query("select 1 from outbox where partition_key = ?", key)).isEmpty();
    assertThat(Db.query("select 1 from note where id = ?", note.id())).isEmpty();
    // the next event of the key is the first that anybody sees
    InVertx.run(() -> notes.append(List.of(NoteWritten.event(NoteWritten.TOPIC, key, "first"))));
    assertThat(probe.awaitKey(key, 1)).singleElement().satisfies(sent -> says(sent, "first"));
  }

  @Test
  void sendsAListInItsOrder() {
    List<OutgoingEvent> events =
        IntStream.range(0, 500)
            .mapToObj(i -> NoteWritten.event(NoteWritten.TOPIC, key, "note " + i))
            .toList();

    InVertx.run(() -> notes.append(events));

    assertThat(probe.awaitKey(key, 500))
        .extracting(sent -> sent.value().replaceAll(".*\"note (\\d+)\".*", "$1"))
        .containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(String::valueOf).toList());
  }

  @Test
  void carriesTheTraceOfTheRequestThatMadeTheEvent() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    SpanContext request =
        SpanContext.create(
            trace, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());

    InVertx.run(
        () -> {
          try (Scope scope = Span.wrap(request).makeCurrent()) {
            assertThat(scope).isNotNull();
            return notes.append(List.of(NoteWritten.event(NoteWritten.TOPIC, key, "traced")));
          }
        });

    assertThat(KafkaProbe.header(probe.awaitKey(key, 1).get(0), "traceparent"))
        .startsWith("00-" + trace + "-")
        .endsWith("-01");
  }

  @Test
  void listensAgainAfterItsConnectionWasCut() {
    await().until(() -> Db.query(LISTENERS).size() == 1);
    Object before = Db.query(LISTENERS).get(0).get("pid");
    Db.query("select pg_terminate_backend(?)", before);
    await()
        .until(() -> Db.query(LISTENERS).stream().anyMatch(now -> !now.get("pid").equals(before)));

    InVertx.run(() -> notes.append(List.of(NoteWritten.event(NoteWritten.TOPIC, key, "heard"))));

    assertThat(probe.awaitKey(key, 1)).hasSize(1);
  }

  @Test
  void theScanFindsWhatNobodyAnnounced() {
    Db.update("alter table outbox disable trigger tr_outbox_wake");
    InVertx.run(() -> notes.append(List.of(NoteWritten.event(NoteWritten.TOPIC, key, "quiet"))));
    InVertx.run(gauges::measure);
    assertThat(metrics.get("tanggap.outbox.pending").gauge().value()).isEqualTo(1);
    assertThat(metrics.get("tanggap.outbox.oldest.age").gauge().value()).isPositive();

    InVertx.run(loop::scan);

    assertThat(probe.awaitKey(key, 1)).hasSize(1);
    await()
        .untilAsserted(
            () -> {
              InVertx.run(gauges::measure);
              assertThat(metrics.get("tanggap.outbox.pending").gauge().value()).isZero();
            });
    assertThat(
            metrics
                .get("tanggap.outbox.published")
                .tag("topic", NoteWritten.TOPIC)
                .counter()
                .count())
        .isPositive();
  }

  @Test
  void theChangeIsWrittenBeforeTheEventTakesItsPlace() {
    Note note = new Note("33.28", key, Instant.EPOCH);
    InVertx.run(() -> notes.write(note, NoteWritten.event(NoteWritten.TOPIC, key, "one")));
    String taken = UUID.randomUUID().toString();
    InVertx.run(
        () ->
            notes.write(
                new Note("33.28", taken, Instant.EPOCH),
                NoteWritten.event(NoteWritten.TOPIC, taken, "other")));

    // the unique text speaks inside append, not at the commit behind it
    assertThatThrownBy(
            () ->
                InVertx.run(
                    () ->
                        notes.inTransaction(
                            () ->
                                notes
                                    .rewrite(
                                        "33.28",
                                        note.id(),
                                        taken,
                                        NoteWritten.event(NoteWritten.TOPIC, key, "two"))
                                    .onFailure()
                                    .transform(e -> new IllegalStateException("inside", e)))))
        .hasMessage("inside")
        .hasStackTraceContaining("uq_note_text");
  }

  private static void says(ConsumerRecord<String, String> sent, String text) {
    assertThat(sent.value()).contains("\"text\":\"" + text + "\"");
  }
}
