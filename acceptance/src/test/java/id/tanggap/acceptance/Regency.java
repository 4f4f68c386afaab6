package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A fresh region at work: it is opened, complaint-service knows its units, and its people log in.
 *
 * @param region where it is
 */
record Regency(FreshRegion region) {

  private static final Duration SPREAD = Duration.ofMinutes(2);
  private static final String CASES = "/api/v1/complaints";

  /** One unit of the region and how the registry files it. */
  record UnitLine(String code, String name, String type, String parent) {}

  /** Opens a region with these units. */
  static Regency open(UnitLine... units) {
    Regency regency = new Regency(FreshRegion.make());
    Gateway.Answer made =
        Gateway.post(
            regency.region.token("ops"),
            "/api/v1/regions",
            Map.of(
                "code", regency.code(),
                "name", "Kabupaten Contoh",
                "kind", "REGENCY",
                "zone", "Asia/Jakarta"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    StringBuilder csv = new StringBuilder("code,name,type,parentCode\n");
    StringBuilder probe = new StringBuilder("externalId,receivedAt,unitCode,state,category,text\n");
    for (UnitLine unit : units) {
      csv.append(String.join(",", unit.code, unit.name, unit.type, unit.parent)).append('\n');
      probe.append(unit.code).append(",2025-01-02,").append(unit.code);
      probe.append(",ASSIGNED,Contoh,Contoh\n");
    }
    Gateway.Answer imported =
        Gateway.csv(regency.coordinator(), "/api/v1/units/import", csv.toString());
    assertThat(imported.json().path("created").asInt())
        .as(imported.toString())
        .isEqualTo(units.length);
    await("complaint-service to know the units")
        .atMost(SPREAD)
        .until(
            () -> {
              Gateway.Answer tried =
                  Gateway.csv(
                      regency.coordinator(), CASES + "/import?dryRun=true", probe.toString());
              return tried.json().path("created").asInt() == units.length;
            });
    return regency;
  }

  String code() {
    return region.code();
  }

  /** A token of a person who was there from the start or joined. */
  String token(String user) {
    return region.token(user);
  }

  /** A token of the one who passes on. */
  String coordinator() {
    return region.token("diskominfo");
  }

  /** Id of a unit. */
  String unit(String code) {
    for (JsonNode unit :
        Gateway.get(coordinator(), "/api/v1/units?limit=200").json().path("items")) {
      if (unit.path("code").asText().equals(code)) {
        return unit.path("id").asText();
      }
    }
    throw new AssertionError("no unit " + code);
  }

  /** The case of a code, as somebody finds it in the list; missing when it is not there. */
  JsonNode listed(String token, String trackingCode) {
    Gateway.Answer list = Gateway.get(token, CASES + "?limit=200");
    assertThat(list.status()).as(list.toString()).isEqualTo(200);
    for (JsonNode item : list.json().path("items")) {
      if (item.path("trackingCode").asText().equals(trackingCode)) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }

  /** A step of a case; what came back. */
  Gateway.Answer step(String token, String id, String verb, Map<String, ?> body) {
    return Gateway.post(token, CASES + "/" + id + "/" + verb, body);
  }

  /** A step of a case that must succeed. */
  JsonNode done(String token, String id, String verb, Map<String, ?> body) {
    Gateway.Answer answer = step(token, id, verb, body);
    assertThat(answer.status()).as(verb + ": " + answer).isIn(200, 201, 202);
    return answer.json();
  }

  /** Something of a case that must be there, as the coordinator reads it. */
  JsonNode shown(String id, String what) {
    Gateway.Answer answer = Gateway.get(coordinator(), CASES + "/" + id + what);
    assertThat(answer.status()).as(what + ": " + answer).isEqualTo(200);
    return answer.json();
  }

  /** The field of each of the items. */
  static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(field).asText(null)));
    return texts;
  }

  /** A key that nobody used. */
  static Map<String, String> fresh() {
    return Map.of("Idempotency-Key", UUID.randomUUID().toString());
  }
}
