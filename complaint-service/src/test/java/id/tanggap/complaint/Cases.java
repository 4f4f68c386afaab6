package id.tanggap.complaint;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Cases of a town, brought as far as a test needs them, through the API. */
public final class Cases {

  private final Town town;

  public Cases(Town town) {
    this.town = town;
  }

  /** A case by its two names. */
  public record Filed(String id, String code) {}

  /** A report by telephone, taken on by the health office. */
  public Filed inProgress(String complaintClass) {
    return inProgress(
        Map.of("class", complaintClass, "category", "Obat", "channel", "CALL_CENTRE"));
  }

  public Filed inProgress(Map<String, Object> with) {
    Map<String, Object> body = new HashMap<>(with);
    if (!body.containsKey("interactionId")) {
      body.putIfAbsent("text", "Obat di puskesmas habis");
    }
    JsonPath registered =
        Town.with(town.coordinator())
            .body(body)
            .post("/api/v1/complaints")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    Filed filed = new Filed(registered.getString("id"), registered.getString("trackingCode"));
    step(filed.id(), "verify", Map.of("category", "Obat"), 200);
    step(filed.id(), "assign", Map.of("unitId", town.health.toString()), 200);
    step(filed.id(), "accept", Map.of(), 200);
    return filed;
  }

  public void step(String id, String verb, Map<String, Object> body, int status) {
    act(town.coordinator(), id, verb, body).statusCode(status);
  }

  public ValidatableResponse act(String token, String id, String verb, Map<String, Object> body) {
    return Town.with(token).body(body).post("/api/v1/complaints/" + id + "/" + verb).then();
  }

  /** The unit answers in words; the id of the answer. */
  public String answer(String id, String text) {
    return act(town.as("unit-admin", "DINKES"), id, "respond", Map.of("text", text))
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** Answered and resolved. */
  public Filed resolved(String complaintClass) {
    Filed filed = inProgress(complaintClass);
    answer(filed.id(), "Stok tiba besok pagi, nomor laporan " + filed.code());
    step(filed.id(), "resolve", Map.of("outcome", "ANSWERED"), 200);
    return filed;
  }
}
