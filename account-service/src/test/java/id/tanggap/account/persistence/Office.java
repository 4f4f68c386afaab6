package id.tanggap.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.rest.Registry;
import id.tanggap.account.rest.credential.Safe;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A region in which there is one of each thing, so that a list also sends what follows a hit. */
final class Office {
  private static Office instance;

  private final Safe safe = Safe.fresh();
  private final Map<String, String> ids = new HashMap<>();

  private Office(String end) {
    Registry registry = safe.registry();
    String unit = registry.unit("DINKES");
    String leaving = registry.person("lama@contoh.example");
    String coming = registry.person("baru@contoh.example");
    ids.put("unit", unit);
    ids.put("person", leaving);
    ids.put("account", safe.account());
    ids.put("handle", "v" + registry.suffix());
    ids.put("credential", safe.stored("contoh", end));
    ids.put(
        "handover",
        posted(
            "handovers",
            Map.of(
                "accountId", safe.account(),
                "outgoingAppointmentId", appointed(leaving, unit, "PRIMARY_ADMIN", "2024-01-02"),
                "incomingAppointmentId", appointed(coming, unit, "BACKUP_ADMIN", "2024-01-02"),
                "reason", "Mutasi")));
    Map<String, Object> held =
        Map.of("title", "Contoh", "startsAt", "2024-02-19T09:00:00+07:00", "place", "Aula Contoh");
    Map<String, Object> training = new HashMap<>(held);
    training.putAll(Map.of("type", "BIMTEK", "speakers", List.of(), "topics", List.of()));
    ids.put("training", posted("trainings", training));
    Map<String, Object> meeting = new HashMap<>(held);
    meeting.put("type", "COORDINATION");
    ids.put("meeting", posted("meetings", meeting));
    posted(
        "meetings/" + ids.get("meeting") + "/follow-ups",
        Map.of("task", "Contoh", "unitId", unit, "dueOn", "2999-01-01"));
    ids.put(
        "case",
        posted(
            "impersonation-cases",
            Map.of("platform", "X", "address", "@f" + registry.suffix(), "evidence", "Contoh")));
  }

  /** One for all that only read. */
  static synchronized Office instance() {
    if (instance == null) {
      instance = new Office(null);
    }
    return instance;
  }

  /** One of its own, with an appointment that begins and a credential that ends on a day. */
  static Office until(String day) {
    Office office = new Office(day + "T03:00:00Z");
    Registry registry = office.registry();
    office.appointed(
        registry.person("nanti@contoh.example"), registry.unit("DINSOS"), "PRIMARY_ADMIN", day);
    return office;
  }

  Registry registry() {
    return safe.registry();
  }

  /** A path with the ids of this office in it. */
  String filled(String path) {
    String filled = path;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      filled = filled.replace("{" + id.getKey() + "}", id.getValue());
    }
    return filled;
  }

  private String appointed(String person, String unit, String role, String from) {
    return created(registry().appoint(person, unit, role, from));
  }

  private String posted(String what, Map<String, ?> body) {
    return created(registry().coordinator().body(body).post("/api/v1/" + what));
  }

  private static String created(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    return response.jsonPath().getString("id");
  }
}
