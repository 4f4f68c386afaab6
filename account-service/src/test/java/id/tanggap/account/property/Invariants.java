package id.tanggap.account.property;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.account.domain.handover.HandoverState;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.testkit.Db;
import io.restassured.path.json.JsonPath;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must hold in the database at any time, whatever was asked in whatever order. */
final class Invariants {
  private static final String HOLDING =
      Arrays.stream(AccountStatus.values())
          .filter(AccountStatus::holds)
          .map(status -> "'" + status + "'")
          .collect(Collectors.joining(",", "(", ")"));
  private static final String CLAIMING =
      Arrays.stream(AccountStatus.values())
          .filter(status -> status.live() && !status.holds())
          .map(status -> "'" + status + "'")
          .collect(Collectors.joining(",", "(", ")"));

  /** How the history of an account calls what the table and the event say. */
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("unitId", "unit_id"),
          Map.entry("platform", "platform"),
          Map.entry("handle", "handle"),
          Map.entry("platformId", "platform_id"),
          Map.entry("url", "url"),
          Map.entry("displayName", "display_name"),
          Map.entry("status", "status"),
          Map.entry("controlLevel", "control_level"),
          Map.entry("credentialHealth", "credential_health"),
          Map.entry("main", "main_account"),
          Map.entry("mandatory", "mandatory"),
          Map.entry("activeFrom", "active_from"),
          Map.entry("retiredOn", "retired_on"),
          Map.entry("attestationOverdueSince", "attestation_overdue_since"));

  private static final Map<String, String> APPOINTMENT_FACTS =
      Map.of(
          "unitId", "unit_id",
          "personId", "person_id",
          "role", "role",
          "letterNumber", "letter_number",
          "validFrom", "valid_from",
          "validTo", "valid_to",
          "personName", "person_name");

  private final World world;
  private final String region;
  private final List<String> broken = new ArrayList<>();

  private Invariants(World world) {
    this.world = world;
    this.region = world.region();
  }

  /** What does not hold, each with the thing that it is about. */
  static List<String> broken(World world) {
    Invariants all = new Invariants(world);
    all.oneHolderOfAnAddress();
    all.onePrimaryAdminADay();
    all.noAccessAfterRotation();
    all.theChainIsWhole();
    all.theHistoryLeadsToThePresent();
    all.theLastEventIsThePresent();
    all.handoversGoForward();
    all.handoversEndAsTheyMay();
    return all.broken;
  }

  private void oneHolderOfAnAddress() {
    // over every region: an address is one of a kind in the whole database
    for (String column : List.of("handle_norm", "platform_id")) {
      twice(
          "select platform || ' ' || %1$s as key, string_agg(id::text, ' ') as ids"
              + " from official_account where %1$s is not null and status in %2$s"
              + " group by platform, %1$s having count(*) > 1",
          column, HOLDING);
    }
    twice(
        "select unit_id || ' ' || %1$s as key, string_agg(id::text, ' ') as ids"
            + " from official_account where status in %2$s"
            + " group by unit_id, platform, %1$s having count(*) > 1",
        "handle_norm", CLAIMING);
    twice(
        "select region || ' ' || platform as key, string_agg(id::text, ' ') as ids"
            + " from official_account where main_account and status in %2$s and %1$s is not null"
            + " group by region, platform having count(*) > 1",
        "handle_norm", HOLDING);
  }

  private void twice(String sql, String column, String statuses) {
    for (Map<String, Object> row : Db.query(sql.formatted(column, statuses))) {
      broken.add(column + " " + row.get("key") + " is held by several: " + row.get("ids"));
    }
  }

  private void onePrimaryAdminADay() {
    String sql =
        """
        select a.id as one, b.id as other, a.unit_id
          from appointment a
          join appointment b on b.unit_id = a.unit_id and b.id > a.id
         where a.region = ? and a.role = 'PRIMARY_ADMIN' and b.role = 'PRIMARY_ADMIN'
           and a.valid_from <= coalesce(b.valid_to, 'infinity')
           and b.valid_from <= coalesce(a.valid_to, 'infinity')
        """;
    for (Map<String, Object> row : Db.query(sql, region)) {
      broken.add("two primary admins on one day: " + row);
    }
  }

  /**
   * Who handed an account over inside a unit serves it no more, as far as the identity provider was
   * told; only a letter that came afterwards gives anything back. An account that goes to another
   * unit leaves with its transfer.
   */
  private void noAccessAfterRotation() {
    String sql =
        """
        select h.id, h.unit_id, h.outgoing_person_id, h.outgoing_appointment_id, u.code, s.state,
               s.granted_units, a.access_withdrawn_at,
               (select min(e.sequence) from history e
                 where e.region = h.region and e.subject_type = 'HANDOVER' and e.subject_id = h.id
                   and e.action in ('ROTATED', 'FORCED')) as cut
          from handover h
          join unit u on u.id = h.unit_id
          join appointment a on a.id = h.outgoing_appointment_id
          join appointment i on i.id = h.incoming_appointment_id
          left join identity_sync s on s.person_id = h.outgoing_person_id
         where h.region = ? and h.rotated_at is not null and i.unit_id = h.unit_id
        """;
    for (Map<String, Object> row : Db.query(sql, region)) {
      if (row.get("cut") == null || row.get("access_withdrawn_at") == null) {
        broken.add("a handover was rotated without ending access: " + row);
      } else if (granted(row).contains((String) row.get("code")) && !givenBack(row)) {
        broken.add("the outgoing person still has access: " + row);
      }
    }
  }

  private static List<String> granted(Map<String, Object> row) {
    try {
      Array units = (Array) row.get("granted_units");
      return units == null ? List.of() : List.of((String[]) units.getArray());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean givenBack(Map<String, Object> row) {
    String sql =
        """
        select 1
          from appointment a
          join history e on e.region = a.region and e.subject_id = a.id and e.action = 'APPOINTED'
         where a.region = ? and a.person_id = ? and a.unit_id = ? and e.sequence > ?
           and a.access_withdrawn_at is null
           and cast(? as date) between a.valid_from and coalesce(a.valid_to, 'infinity')
        """;
    return !Db.query(
            sql,
            region,
            row.get("outgoing_person_id"),
            row.get("unit_id"),
            row.get("cut"),
            world.today())
        .isEmpty();
  }

  private void theChainIsWhole() {
    JsonPath verdict =
        world.registry().coordinator().get("/api/v1/history-entries/verification").jsonPath();
    long written =
        (Long)
            Db.query("select count(*) as n from history where region = ?", region).get(0).get("n");
    if (!verdict.getBoolean("intact") || verdict.getLong("entries") != written) {
      broken.add("the chain of the history is broken: " + verdict.prettify());
    }
  }

  private void theHistoryLeadsToThePresent() {
    Map<UUID, ObjectNode> told = new HashMap<>();
    String sql =
        "select subject_id, sequence, action, before_state, after_state from history"
            + " where region = ? and subject_type = 'ACCOUNT' order by sequence";
    for (Map<String, Object> row : Db.query(sql, region)) {
      UUID id = (UUID) row.get("subject_id");
      ObjectNode before = told.computeIfAbsent(id, any -> Client.JSON.createObjectNode());
      told.put(id, follow(id, row, before));
    }
    for (Map<String, Object> row :
        Db.query("select * from official_account where region = ?", region)) {
      ObjectNode last = told.getOrDefault((UUID) row.get("id"), Client.JSON.createObjectNode());
      compare("history", row, last);
    }
  }

  private ObjectNode follow(UUID id, Map<String, Object> row, ObjectNode told) {
    JsonNode before = json(row.get("before_state"));
    JsonNode after = json(row.get("after_state"));
    String entry = "entry " + row.get("sequence") + " " + row.get("action") + " of " + id;
    before
        .fieldNames()
        .forEachRemaining(
            fact -> {
              if (!before.get(fact).equals(told.get(fact))) {
                broken.add(
                    "%s begins with %s %s, but %s was told"
                        .formatted(entry, fact, before.get(fact), told.get(fact)));
              }
            });
    if (before.isMissingNode() != told.isEmpty()) {
      broken.add(entry + " is a beginning, or has none");
    }
    String from = told.path("status").asText(null);
    String to = after.path("status").asText(from);
    if (!reachable(from, to)) {
      broken.add("%s leads from %s to %s".formatted(entry, from, to));
    }
    ObjectNode now = told.deepCopy();
    now.setAll((ObjectNode) after);
    return now;
  }

  private static boolean reachable(String from, String to) {
    if (from == null) {
      return to.equals("DRAFT") || to.equals("ACTIVE");
    }
    AccountStatus status = AccountStatus.valueOf(from);
    return from.equals(to)
        || status.allowed().stream().anyMatch(action -> status.after(action).name().equals(to));
  }

  private void compare(String source, Map<String, Object> row, JsonNode told) {
    FACTS.forEach(
        (fact, column) -> {
          String said = told.path(fact).isNull() ? null : told.path(fact).asText(null);
          Object is = row.get(column);
          if (!Objects.equals(said, is == null ? null : is.toString())) {
            broken.add(
                "%s says %s of %s is %s, but it is %s"
                    .formatted(source, fact, row.get("id"), said, is));
          }
        });
  }

  private void theLastEventIsThePresent() {
    for (Map<String, Object> row :
        Db.query(
            "select a.*, u.code as unit_code from official_account a"
                + " join unit u on u.id = a.unit_id where a.region = ?",
            region)) {
      JsonNode last = rising("tanggap.account.state", row);
      compare("the last event", row, last);
      same("version", row.get("version"), last, row.get("id"));
    }
    for (Map<String, Object> row :
        Db.query(
            "select a.*, p.name as person_name from appointment a join person p"
                + " on p.id = a.person_id where a.region = ?",
            region)) {
      JsonNode last = rising("tanggap.appointment.state", row);
      // its version rises silently when the day is noted on which it turns next
      APPOINTMENT_FACTS.forEach((fact, column) -> same(fact, row.get(column), last, row.get("id")));
    }
  }

  private void same(String fact, Object is, JsonNode last, Object id) {
    String said = last.path(fact).isNull() ? null : last.path(fact).asText(null);
    if (!Objects.equals(said, is == null ? null : is.toString())) {
      broken.add("the last event says %s of %s is %s, but it is %s".formatted(fact, id, said, is));
    }
  }

  /** The last event of a thing, after a look at the order of all of them. */
  private JsonNode rising(String topic, Map<String, Object> row) {
    Object id = row.get("id");
    JsonNode last = json(null);
    for (Map<String, Object> event :
        Db.query(
            "select payload::text as payload from outbox"
                + " where topic = ? and partition_key = ? order by position",
            topic,
            id.toString())) {
      JsonNode next = json(event.get("payload"));
      long step = next.path("version").asLong() - last.path("version").asLong(-1);
      // what leaves everything as it was, at the very same instant, may be told again
      if (step < 0 || (step == 0 && !next.equals(last))) {
        broken.add("events of %s do not rise: %s after %s".formatted(id, next, last));
      }
      last = next;
    }
    return last;
  }

  private void handoversGoForward() {
    Map<UUID, HandoverState> steps = new LinkedHashMap<>();
    String sql =
        "select subject_id, action, after_state from history"
            + " where region = ? and subject_type = 'HANDOVER' order by sequence";
    for (Map<String, Object> row : Db.query(sql, region)) {
      HandoverState state =
          HandoverState.valueOf(json(row.get("after_state")).path("state").asText());
      UUID id = (UUID) row.get("subject_id");
      if (state == HandoverState.ESCALATED) {
        continue;
      }
      HandoverState before = steps.put(id, state);
      if (before != null && before.compareTo(state) > 0) {
        broken.add("handover %s went from %s back to %s".formatted(id, before, state));
      }
    }
    for (Map<String, Object> row :
        Db.query("select id, step from handover where region = ?", region)) {
      if (!row.get("step").equals(String.valueOf(steps.get((UUID) row.get("id"))))) {
        broken.add("the history says %s of handover %s".formatted(steps.get(row.get("id")), row));
      }
    }
  }

  /** Taken back only before access was cut; and none waits for an account that has ended. */
  private void handoversEndAsTheyMay() {
    String sql =
        """
        select h.id, h.step, a.status
          from handover h join official_account a on a.id = h.account_id
         where h.region = ?
           and (h.step = 'CANCELLED' and h.rotated_at is not null
                or h.step = 'LAPSED' and a.status not in ('REJECTED', 'RETIRED')
                or h.step in ('CANCELLED', 'LAPSED') and h.state <> h.step)
        """;
    for (Map<String, Object> row : Db.query(sql, region)) {
      broken.add("a handover ended as it may not: " + row);
    }
  }

  /** Once the clockwork has run; while several play, an account may end just now. */
  static List<String> waiting(World world) {
    String sql =
        """
        select h.id, h.step, a.status
          from handover h join official_account a on a.id = h.account_id
         where h.region = ? and h.step not in ('COMPLETED', 'CANCELLED', 'LAPSED')
           and a.status in ('REJECTED', 'RETIRED')
        """;
    return Db.query(sql, world.region()).stream()
        .map(row -> "a handover waits for an account that has ended: " + row)
        .toList();
  }

  private static JsonNode json(Object text) {
    try {
      return text == null ? MissingNode.getInstance() : Client.JSON.readTree((String) text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
