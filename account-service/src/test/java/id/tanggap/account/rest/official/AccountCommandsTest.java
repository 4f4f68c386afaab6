package id.tanggap.account.rest.official;

import static id.tanggap.account.rest.official.Accounts.refused;
import static id.tanggap.account.rest.official.Accounts.require;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each command of an account at the wrong time; the guards at the right time are tested beside. */
@QuarkusTest
class AccountCommandsTest {
  private static final String DRAFTS = "SUBMIT TRANSFER CHANGE PROVE";

  private static Object body(Accounts accounts, String verb) {
    return switch (verb) {
      case "decide" -> Map.of("decision", "APPROVE");
      case "resolve" -> Map.of("outcome", "KEEP", "reason", "Dikelola sejak 2019");
      case "reinstate" -> Map.of("reason", "Pulih", "evidence", "BA-07", "accessRenewed", true);
      case "transfer" ->
          Map.of(
              "toUnitId", accounts.registry().unit("DINSOS"),
              "letterNumber", "060/114/2026",
              "reason", "Penggabungan dinas");
      case "suspend", "retire" -> Map.of("reason", "Ganti");
      default -> null;
    };
  }

  private static String in(Accounts accounts, String status) {
    return switch (status) {
      case "DRAFT" -> accounts.draft("X", "@" + accounts.handle("d")).jsonPath().getString("id");
      case "SUBMITTED" -> accounts.submitted(accounts.handle("u"));
      case "ACTIVE" -> accounts.active(accounts.handle("a"));
      default -> rejected(accounts);
    };
  }

  private static String rejected(Accounts accounts) {
    String id = accounts.claimed(accounts.handle("e"));
    require(
        accounts.asCoordinator(
            "reviewer", id, "decide", Map.of("decision", "REJECT", "comment", "Bukan kami")),
        "REJECTED");
    return id;
  }

  @ParameterizedTest
  @CsvSource({
    "submit, SUBMITTED, CLAIM YIELD TRANSFER PROVE",
    "claim, DRAFT, " + DRAFTS,
    "decide, DRAFT, " + DRAFTS,
    "activate, DRAFT, " + DRAFTS,
    "resolve, DRAFT, " + DRAFTS,
    "suspend, DRAFT, " + DRAFTS,
    "reinstate, ACTIVE, YIELD SUSPEND REQUEST_RETIREMENT TRANSFER CHANGE PROVE",
    "retire, DRAFT, " + DRAFTS,
    "transfer, REJECTED, ''"
  })
  void aCommandAtTheWrongTimeTellsWhatIsAllowed(String verb, String status, String allowed) {
    Accounts accounts = Accounts.fresh();
    String id = in(accounts, status);
    Response illegal = accounts.asCoordinator("other", id, verb, body(accounts, verb));
    refused(illegal, 409, "illegal-transition");
    assertThat(illegal.jsonPath().getString("from")).isEqualTo(status);
    assertThat(illegal.jsonPath().getList("allowed"))
        .isEqualTo(allowed.isEmpty() ? List.of() : List.of(allowed.split(" ")));
    assertThat(accounts.status(id)).isEqualTo(status);
  }

  @Test
  void nobodySuspendsWithoutAReason() {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("s"));
    Response silent = accounts.asCoordinator("c", id, "suspend", Map.of("reason", " "));
    refused(silent, 400, "invalid-request");
    assertThat(silent.jsonPath().getString("errors[0].pointer")).isEqualTo("/reason");
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");
  }
}
