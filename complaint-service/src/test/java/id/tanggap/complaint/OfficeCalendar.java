package id.tanggap.complaint;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The office calendar of a town, as a platform admin changes it. */
public final class OfficeCalendar {

  private final Town town;
  public final String id;

  private OfficeCalendar(Town town, String id) {
    this.town = town;
    this.id = id;
  }

  public static OfficeCalendar of(Town town) {
    JsonPath page =
        Town.with(town.coordinator()).get("/api/v1/working-calendars").then().extract().jsonPath();
    return new OfficeCalendar(town, page.getString("items.find { it.office }.id"));
  }

  /** The document of the newest version as a request for the next one. */
  public Map<String, Object> next(String change, String reason) {
    JsonPath now = read();
    Map<String, Object> body = new HashMap<>();
    body.put("zone", now.getString("zone"));
    body.put("weekly", now.getMap("weekly"));
    body.put("overlays", now.getList("overlays"));
    body.put("exceptions", new ArrayList<>(now.getList("exceptions")));
    body.put("change", change);
    body.put("reason", reason);
    return body;
  }

  /** As {@link #next} with one more closed day. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> closing(String date, String change, String reason) {
    Map<String, Object> body = next(change, reason);
    ((List<Object>) body.get("exceptions")).add(Map.of("date", date, "kind", "EMERGENCY"));
    return body;
  }

  public JsonPath read() {
    return Town.with(town.coordinator())
        .get("/api/v1/working-calendars/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public ValidatableResponse put(Map<String, Object> body) {
    return put(body, "\"" + read().getInt("version") + "\"");
  }

  public ValidatableResponse put(Map<String, Object> body, String ifMatch) {
    var request = Town.with(town.as("platform-admin")).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/api/v1/working-calendars/" + id).then();
  }

  public JsonPath preview(Map<String, Object> body) {
    return Town.with(town.as("platform-admin"))
        .body(body)
        .post("/api/v1/working-calendars/" + id + "/preview")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public JsonPath recompute(String runId) {
    return Town.with(town.as("platform-admin"))
        .get("/api/v1/sla-recomputes/" + runId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
