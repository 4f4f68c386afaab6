package id.tanggap.complaint;

import id.tanggap.testkit.Db;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Cases of a town that lie in the past, or have lived a life already. */
public final class History {

  private final Town town;

  public History(Town town) {
    this.town = town;
  }

  /** Registers a case by phone; the fields override what it says. */
  public String registered(Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("class", "COMPLAINT");
    body.put("category", "Jalan");
    body.put("text", "Laporan contoh " + UUID.randomUUID());
    body.put("channel", "CALL_CENTRE");
    body.putAll(fields);
    return Town.with(town.coordinator())
        .body(body)
        .post("/api/v1/complaints")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Takes a case through its life up to the end of the work. */
  public void live(String id) {
    step(id, "verify", Map.of(), 200);
    step(id, "assign", Map.of("unitId", town.roads.toString()), 200);
    step(id, "accept", Map.of(), 200);
    step(id, "respond", Map.of("text", "Sudah ditangani."), 202);
    step(id, "resolve", Map.of("outcome", "FIXED"), 200);
  }

  /** One step of a case by the coordinator. */
  public void step(String id, String verb, Map<String, ?> body, int status) {
    Town.with(town.coordinator())
        .body(body)
        .post("/api/v1/complaints/" + id + "/" + verb)
        .then()
        .statusCode(status);
  }

  /** One more unit of the town. */
  public UUID unit() {
    UUID id = UUID.randomUUID();
    Db.update(
        "insert into unit (id, region, code, name, path, region_zone, version)"
            + " values (?, ?, ?, 'Dinas Contoh', ?, 'Asia/Jakarta', 1)",
        id,
        town.region,
        "U-" + id,
        "/SETDA/U-" + id + "/");
    return id;
  }

  /** A case that was answered and resolved so many seconds after it came in. */
  public void answered(String receivedAt, long answeredAfter, long resolvedAfter) {
    Instant received = Instant.parse(receivedAt);
    UUID id =
        insert(
            "RESOLVED",
            "PUBLIC",
            "CALL_CENTRE",
            "Jalan",
            town.roads,
            received,
            received.plusSeconds(resolvedAfter));
    log(id, 1, "RECEIVE", "NEW", received);
    log(id, 2, "ANSWER_SENT", "IN_PROGRESS", received.plusSeconds(answeredAfter));
    log(id, 3, "RESOLVE", "RESOLVED", received.plusSeconds(resolvedAfter));
  }

  /** A case that came in during a month and was entered then. */
  public void past(YearMonth month, String visibility, UUID unit, String category) {
    Instant received = month.atDay(10).atTime(9, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant();
    UUID id = insert("ASSIGNED", visibility, "PUBLIC_FORM", category, unit, received, null);
    log(id, 1, "RECEIVE", "ASSIGNED", received);
    // noted today by the database; it was in that month
    Db.update(
        "update complaint_change set recorded_at = ? where complaint_id = ?",
        Timestamp.from(received),
        id);
  }

  /** The cases of a year, mixed at random but reproducibly. */
  public void year2025(
      Map<String, Integer> channels,
      Map<UUID, Integer> units,
      Map<String, Integer> categories,
      int done,
      int open) {
    List<String> channel = spread(channels, 1);
    List<UUID> unit = spread(units, 2);
    List<String> category = spread(categories, 3);
    List<String> state = spread(Map.of("CLOSED", done, "IN_PROGRESS", open), 4);
    for (int i = 0; i < state.size(); i++) {
      Instant received = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(i * 33_000L);
      UUID id =
          insert(
              state.get(i), "PUBLIC", channel.get(i), category.get(i), unit.get(i), received, null);
      log(id, 1, "RECEIVE", state.get(i), received);
    }
  }

  private static <T> List<T> spread(Map<T, Integer> counts, long seed) {
    List<T> all = new ArrayList<>();
    counts.forEach((what, count) -> all.addAll(Collections.nCopies(count, what)));
    Collections.shuffle(all, new Random(seed));
    return all;
  }

  private UUID insert(
      String state,
      String visibility,
      String channel,
      String category,
      UUID unit,
      Instant received,
      Instant resolved) {
    UUID id = UUID.randomUUID();
    Db.update(
        "insert into complaint (id, region, tracking_code, complaint_class, category, urgency,"
            + " visibility, channel, text_masked, original_sealed, state, unit_id, unit_path,"
            + " received_at, entered_at, entered_by, resolved_at, answers_sent, bounce_count,"
            + " reopen_count, log_length, log_hash, version)"
            + " values (?, ?, ?, 'COMPLAINT', ?, 'NORMAL', ?, ?, 'Laporan contoh', '\\x00', ?, ?,"
            + " (select path from unit where id = ?), ?, ?, 'test', ?, 0, 0, 0, 1, 'x', 0)",
        id,
        town.region,
        "T-" + id,
        category,
        visibility,
        channel,
        state,
        unit,
        unit,
        Timestamp.from(received),
        Timestamp.from(received),
        resolved == null ? null : Timestamp.from(resolved));
    return id;
  }

  private void log(UUID complaint, int sequence, String event, String state, Instant at) {
    Db.update(
        "insert into complaint_log (id, region, complaint_id, sequence, event, to_state,"
            + " actor_id, actor_name, at, prev_hash, hash)"
            + " values (?, ?, ?, ?, ?, ?, 'test', 'Uji', ?, 'x', 'x')",
        UUID.randomUUID(),
        town.region,
        complaint,
        sequence,
        event,
        state,
        Timestamp.from(at));
  }
}
