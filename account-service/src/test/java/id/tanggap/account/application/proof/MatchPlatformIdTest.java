package id.tanggap.account.application.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.rest.official.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchPlatformIdTest {
  private static final Actor CONNECTOR = new Actor("connector-x", "Penghubung Contoh");

  @Inject MatchPlatformId match;

  private void see(Accounts accounts, String id, String platformId, String handle, boolean login)
      throws Throwable {
    AccountCommand command =
        new AccountCommand(
            Scope.of(accounts.registry().region()), UUID.fromString(id), CONNECTOR, seen -> {});
    MatchPlatformId.Sight sight = new MatchPlatformId.Sight(platformId, handle, login);
    VertxContextSupport.subscribeAndAwait(() -> match.handle(command, sight));
  }

  private static String fresh(Accounts accounts) {
    return "7" + accounts.registry().region().replace(".", "") + System.nanoTime();
  }

  @Test
  void theRegisteredIdReadWithTheOwnLoginProvesTheThirdLevelAndActivates() throws Throwable {
    Accounts accounts = Accounts.fresh();
    String id = accounts.approved(accounts.handle("a"));
    String platformId = fresh(accounts);
    see(accounts, id, platformId, accounts.handle("a"), true);
    assertThat(accounts.level(id)).isEqualTo("L3");
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");
    assertThat(accounts.get(id).jsonPath().getString("platformId")).isEqualTo(platformId);
  }

  @Test
  void anotherIdTakesAllControlAway() throws Throwable {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("b"));
    String platformId = fresh(accounts);
    see(accounts, id, platformId, null, true);
    assertThat(accounts.level(id)).isEqualTo("L3");
    see(accounts, id, platformId + "0", null, true);
    assertThat(accounts.level(id)).isEqualTo("L0");
    assertThat(accounts.status(id)).isEqualTo("ACTIVE");
    assertThat(accounts.get(id).jsonPath().getString("platformId")).isEqualTo(platformId);
    assertThat(accounts.recorded(id)).endsWith("PLATFORM_ID_MISMATCHED");
    assertThat(
            accounts
                .registry()
                .coordinator()
                .get("/api/v1/accounts/" + id + "/proofs")
                .jsonPath()
                .getString("items[0].failure"))
        .isEqualTo("PLATFORM_ID_MISMATCH");
  }

  @Test
  void aHandleThatChangedUnseenTakesControlAwayUnlessTheLoginProvesIt() throws Throwable {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("c"));
    String platformId = fresh(accounts);
    see(accounts, id, platformId, accounts.handle("c"), true);
    see(accounts, id, platformId, accounts.handle("d"), false);
    assertThat(accounts.level(id)).isEqualTo("L0");
    assertThat(accounts.get(id).jsonPath().getString("handle")).isEqualTo(accounts.handle("d"));
    see(accounts, id, platformId, accounts.handle("e"), true);
    assertThat(accounts.level(id)).isEqualTo("L3");
    assertThat(
            accounts
                .registry()
                .coordinator()
                .get("/api/v1/accounts/" + id + "/handles")
                .jsonPath()
                .getList("items.source"))
        .containsExactly("CONNECTOR", "CONNECTOR", "REGISTERED");
  }

  @Test
  void whatAnybodyCanReadBindsNothing() throws Throwable {
    Accounts accounts = Accounts.fresh();
    String id = accounts.active(accounts.handle("f"));
    see(accounts, id, fresh(accounts), accounts.handle("g"), false);
    assertThat(accounts.get(id).jsonPath().getString("platformId")).isNull();
    assertThat(accounts.get(id).jsonPath().getString("handle")).isEqualTo(accounts.handle("f"));
    assertThat(accounts.level(id)).isEqualTo("L2");
  }
}
