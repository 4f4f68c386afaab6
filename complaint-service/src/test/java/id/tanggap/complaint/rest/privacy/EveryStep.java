package id.tanggap.complaint.rest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.Town;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes every step of a case in which somebody of the government may write freely, and writes the
 * name of its reporter into each of those fields, in no form that would be recognised as a name.
 */
final class EveryStep {

  /** Posts and keeps the answer for the search afterwards. */
  interface Post {
    /** With a token, to a path, a body. */
    Response to(String token, String path, Object body);
  }

  private final Town town;
  private final Post post;
  private final String name;
  private final String why;

  EveryStep(Town town, Post post, String name, String contact) {
    this.town = town;
    this.post = post;
    this.name = name;
    this.why = "Menurut " + name + " (" + contact + ") begitu adanya, dan " + name + " menunggu.";
  }

  private Response done(String token, String path, Object body) {
    Response answer = post.to(token, path, body);
    assertThat(answer.statusCode()).as(path + " " + answer.asString()).isBetween(200, 299);
    return answer;
  }

  private Response step(String id, String step, Object body) {
    return done(town.coordinator(), Guarded.CASES + id + "/" + step, body);
  }

  private Map<String, Object> reason() {
    return Map.of("reason", why);
  }

  /** A case in triage, asked about, given to a unit, given back and handed over. */
  void triagedAndHandedOver(String id) {
    step(
        id,
        "verify",
        Map.of("category", "Pungutan " + name, "attributes", Map.of("keterangan", why)));
    step(id, "ask", Map.of("text", why));
    step(id, "answers", Map.of("text", why));
    step(id, "assign", Map.of("unitId", town.roads.toString()));
    step(id, "return", reason());
    step(
        id,
        "forward",
        Map.of("partner", "Tim " + name, "number", "7/" + name, "reason", why, "message", why));
    step(
        id,
        "external-updates",
        Map.of("number", "8/" + name, "status", "Di " + name, "answer", why));
    step(id, "return", reason());
    step(
        id,
        "split",
        Map.of("category", "Loket " + name, "title", "Dari " + name, "text", why, "reason", why));
    step(id, "visibility", Map.of("visibility", "SECRET", "consent", why));
    done(
        town.as("privacy-officer"),
        "/api/v1/legal-holds/"
            + done(
                    town.as("privacy-officer"),
                    "/api/v1/legal-holds",
                    Map.of("complaintId", id, "reason", why))
                .path("id")
            + "/lift",
        reason());
    Response handler =
        step(
            id,
            "access",
            Map.of("handlerId", "orang-" + id, "handlerName", "Ibu " + name, "reason", why));
    step(id, "access/" + handler.path("id") + "/revoke", reason());
    step(id, "withdraw", reason());
  }

  /** A case on which units work together, wait for others and answer. */
  void workedOn(String id) {
    done(
        town.coordinator(),
        "/api/v1/response-approval-policies",
        Map.of("rules", List.of(Map.of("required", true))));
    step(id, "verify", Map.of("category", "Pungutan"));
    step(id, "assign", Map.of("unitId", town.roads.toString()));
    step(id, "accept", Map.of());
    support(id, "done", Map.of("note", why));
    support(id, "return", reason());
    step(
        id,
        "wait",
        Map.of(
            "party",
            "Tim " + name,
            "awaited",
            why,
            "reviewOn",
            LocalDate.now(java.time.ZoneId.of("Asia/Jakarta")).plusDays(2).toString()));
    step(id, "external-answered", Map.of("answer", why));
    Map<String, Object> draft = new HashMap<>(Map.of("text", why, "evidence", why));
    Response answer = step(id, "respond", draft);
    String reply = "/api/v1/responses/" + answer.path("id");
    done(town.as("approver", "DPUPR"), reply + "/reject", reason());
    Response edited =
        Town.with(town.coordinator())
            .header("If-Match", Town.with(town.coordinator()).get(reply).header("ETag"))
            .body(draft)
            .patch(reply);
    assertThat(edited.statusCode()).as(edited.asString()).isEqualTo(200);
    assertThat(edited.asString()).doesNotContain(name);
    done(town.coordinator(), reply + "/submit", Map.of());
    done(town.as("approver", "DPUPR"), reply + "/approve", Map.of());
    step(id, "resolve", Map.of("outcome", "ANSWERED"));
    step(id, "reopen", reason());
  }

  private void support(String id, String end, Map<String, Object> said) {
    String work =
        "assignments/"
            + step(id, "assignments", Map.of("unitId", town.health.toString(), "task", why))
                .path("id");
    step(
        id,
        work + "/entrust",
        Map.of("personId", "orang-1", "personName", "Ibu " + name, "reason", why));
    step(id, work + "/accept", Map.of());
    step(id, work + "/" + end, said);
  }

  /** A case that is merged into another one, taken out again, and rejected. */
  void mergedAndRejected(String id, String into, boolean byTwo) {
    step(id, "merge", Map.of("into", into, "reason", why));
    step(id, "unmerge", reason());
    if (byTwo) {
      done(town.as("coordinator"), Guarded.CASES + id + "/reject", reason());
    }
    step(id, "prank", reason());
  }

  /** A case that is counted into an incident by mistake. */
  void countedIn(String id) {
    Response incident =
        done(
            town.coordinator(),
            "/api/v1/incidents",
            Map.of(
                "title",
                "Seperti " + name,
                "unitId",
                town.roads.toString(),
                "complaintIds",
                List.of(id)));
    done(
        town.coordinator(),
        "/api/v1/incidents/" + incident.path("id") + "/leave",
        Map.of("complaintId", id, "reason", why));
  }

  /** A request of the reporter about the own data. */
  void askedAboutOwnData(String trackingCode) {
    String officer = town.as("privacy-officer");
    for (Map.Entry<String, Map<String, Object>> end :
        Map.of(
                "complete",
                Map.<String, Object>of("answer", why),
                "refuse",
                Map.<String, Object>of("ground", "DISCLOSES_OTHERS", "reason", why))
            .entrySet()) {
      String request =
          "/api/v1/privacy-requests/"
              + done(
                      officer,
                      "/api/v1/privacy-requests",
                      Map.of("kind", "ACCESS", "trackingCode", trackingCode, "details", why))
                  .path("id");
      done(officer, request + "/take", Map.of());
      done(officer, request + "/" + end.getKey(), end.getValue());
    }
  }

  /** A message of which a case was made. */
  void waived(UUID message) {
    done(town.coordinator(), "/api/v1/interactions/" + message + "/no-answer-needed", reason());
  }
}
