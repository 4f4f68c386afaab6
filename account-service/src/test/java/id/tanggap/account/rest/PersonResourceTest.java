package id.tanggap.account.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.Db;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PersonResourceTest {
  private static final String PEOPLE = "/api/v1/people";
  private static final String IMPORT = PEOPLE + "/import";
  private static final String HEADER = "name,workEmail,phone,nip\n";

  private static Response register(Registry registry, String email, String phone, String nip) {
    Map<String, String> body = new HashMap<>();
    body.put("name", "Siti Contoh");
    body.put("workEmail", email);
    body.put("phone", phone);
    body.put("nip", nip);
    return registry.coordinator().body(body).post(PEOPLE);
  }

  @Test
  void thePhoneIsKeptInE164AndTheNipIsMasked() {
    Registry registry = Registry.fresh();
    Response created =
        register(registry, "Siti@Contoh.example", "0812-3456-7890", "19900101 201503 2 001");
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    JsonPath person = created.jsonPath();
    assertThat(person.getString("phone")).isEqualTo("+6281234567890");
    assertThat(person.getString("workEmail")).isEqualTo("siti@contoh.example");
    assertThat(person.getString("nip")).isEqualTo("***************001");
    assertThat(created.asString()).doesNotContain("19900101");
    Response read = registry.coordinator().get(PEOPLE + "/" + person.getString("id"));
    assertThat(read.asString()).isEqualTo(created.asString());
    Response list = registry.coordinator().get(PEOPLE + "?q=siti&count=true");
    assertThat(list.jsonPath().getInt("count")).isEqualTo(1);
    assertThat(list.asString()).doesNotContain("19900101");
  }

  @ParameterizedTest
  @CsvSource({
    "(0283) 491234,+62283491234",
    "+62 812 3456 7890,+6281234567890",
    "62812 3456 7890,+6281234567890",
    "+65 6123 4567,+6561234567"
  })
  void aNumberIsReadAsItIsWrittenInIndonesia(String typed, String e164) {
    Registry registry = Registry.fresh();
    assertThat(register(registry, "a@contoh.example", typed, null).jsonPath().getString("phone"))
        .isEqualTo(e164);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "abc-def", "+62 999", "0812-3456-7890 ext. 12", "+999 1234567"})
  void aNumberThatCannotExistIsRefusedWithoutRepeatingIt(String typed) {
    Registry registry = Registry.fresh();
    Response response = register(registry, "a@contoh.example", typed, null);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getString("code")).isEqualTo("phone-malformed");
    assertThat(response.asString()).doesNotContain(typed);
  }

  @Test
  void emailAndNipBelongToOnePersonOfARegion() {
    Registry registry = Registry.fresh();
    register(registry, "a@contoh.example", null, "199001012015032001");
    Response email = register(registry, "A@contoh.example", null, null);
    assertThat(email.statusCode()).isEqualTo(409);
    assertThat(email.jsonPath().getString("code")).isEqualTo("work-email-taken");
    Response nip = register(registry, "b@contoh.example", null, "199001012015032001");
    assertThat(nip.statusCode()).isEqualTo(409);
    assertThat(nip.jsonPath().getString("code")).isEqualTo("nip-taken");
    assertThat(
            register(Registry.fresh(), "a@contoh.example", null, "199001012015032001").statusCode())
        .isEqualTo(201);
  }

  @Test
  void aListIsTakenOverAndRepeatingItChangesNothing() {
    Registry registry = Registry.fresh();
    String csv =
        HEADER
            + "Siti Contoh,Siti@contoh.example,0812-3456-7890,199001012015032001\n"
            + "Budi Contoh,budi@contoh.example,,\n";
    assertThat(registry.imported(IMPORT, csv).getInt("created")).isEqualTo(2);
    assertThat(registry.imported(IMPORT, csv).getInt("unchanged")).isEqualTo(2);
    JsonPath changed = registry.imported(IMPORT, HEADER + "Budi Santoso,budi@contoh.example,,\n");
    assertThat(changed.getInt("updated")).isEqualTo(1);
  }

  @Test
  void aColumnThatTheListLacksLeavesWhatIsRecorded() {
    Registry registry = Registry.fresh();
    registry.imported(
        IMPORT, HEADER + "Siti Contoh,siti@contoh.example,0812-3456-7890,199001012015032001\n");
    JsonPath renamed = registry.imported(IMPORT, "name,workEmail\nSiti Baru,siti@contoh.example\n");
    assertThat(renamed.getInt("updated")).isEqualTo(1);
    JsonPath person = registry.coordinator().get("/api/v1/people?q=siti").jsonPath();
    assertThat(person.getString("items[0].name")).isEqualTo("Siti Baru");
    assertThat(person.getString("items[0].phone")).isEqualTo("+6281234567890");
    assertThat(person.getString("items[0].nip")).endsWith("001");
    registry.imported(IMPORT, "name,workEmail,phone\nSiti Baru,siti@contoh.example,\n");
    person = registry.coordinator().get("/api/v1/people?q=siti").jsonPath();
    assertThat(person.getString("items[0].phone")).isNull();
    assertThat(person.getString("items[0].nip")).endsWith("001");
  }

  @Test
  void everyFaultyCellOfAListIsNamed() {
    Registry registry = Registry.fresh();
    JsonPath report =
        registry
            .csv(
                IMPORT,
                HEADER
                    + "A,a@contoh.example,,\n"
                    + "B,A@contoh.example,,\n"
                    + "C,bukan-surel,12,34\n"
                    + ",d@contoh.example,,\n")
            .jsonPath();
    assertThat(report.getBoolean("applied")).isFalse();
    assertThat(report.getInt("rejected")).isEqualTo(3);
    assertThat(report.getList("rejections.collect { it.line + ' ' + it.column + ' ' + it.code }"))
        .containsExactlyInAnyOrder(
            "3 workEmail work-email-repeated",
            "4 workEmail work-email-malformed",
            "4 phone phone-malformed",
            "4 nip nip-malformed",
            "5 name not-blank");
    assertThat(
            Db.query("select count(*) as n from person where region = ?", registry.region())
                .get(0)
                .get("n"))
        .isEqualTo(0L);
  }

  @Test
  void aUnitAdminSeesWhoServesTheOwnUnitsAndNobodyElse() {
    Registry registry = Registry.fresh();
    registry.agencies("DINKES", "DINSOS");
    String own = registry.person("own@contoh.example");
    String other = registry.person("other@contoh.example");
    registry.appoint(own, registry.unit("DINKES"), "PRIMARY_ADMIN", "2024-01-02");
    registry.appoint(other, registry.unit("DINSOS"), "PRIMARY_ADMIN", "2024-01-02");
    assertThat(pic(registry).get(PEOPLE).jsonPath().getList("items.id")).containsExactly(own);
    assertThat(pic(registry).get(PEOPLE + "/" + other).statusCode()).isEqualTo(404);
    assertThat(pic(registry).get(PEOPLE + "/" + own).statusCode()).isEqualTo(200);
  }

  @Test
  void thoseWhoDoNotNeedPersonalDataDoNotGetIt() {
    Registry registry = Registry.fresh();
    for (String role : List.of("integrator", "evaluator", "platform-admin")) {
      assertThat(registry.as(role, List.of(), role).get(PEOPLE).statusCode())
          .as(role)
          .isEqualTo(403);
    }
  }

  private static io.restassured.specification.RequestSpecification pic(Registry registry) {
    return registry.as("pic", List.of("DINKES"), "unit-admin");
  }
}
