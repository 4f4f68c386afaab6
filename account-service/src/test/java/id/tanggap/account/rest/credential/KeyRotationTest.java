package id.tanggap.account.rest.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.application.credential.Credentials;
import id.tanggap.account.application.credential.KeyRing;
import id.tanggap.account.application.credential.RewrapSecrets;
import id.tanggap.testkit.Db;
import id.tanggap.testkit.Tokens;
import id.tanggap.testkit.VaultFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest {
  private static final String FAR = "2999-12-31T00:00:00Z";
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @Inject RewrapSecrets rewrap;
  @Inject KeyRing ring;

  private void rewrapEverything() throws Throwable {
    for (Credentials.Due due :
        VertxContextSupport.subscribeAndAwait(() -> rewrap.due(BEFORE_ALL, 10_000))) {
      VertxContextSupport.subscribeAndAwait(() -> rewrap.handle(due));
    }
  }

  private static JsonPath progress() {
    return given()
        .auth()
        .oauth2(Tokens.platformAdmin())
        .get(Safe.PATH + "/key-rotation")
        .jsonPath();
  }

  private static Object keyOf(String credential) {
    return Db.query(
            "select key_id from credential_secret where credential_id = ?",
            UUID.fromString(credential))
        .get(0)
        .get("key_id");
  }

  @Test
  void keysChangeWhileCredentialsAreInUse() throws Throwable {
    Safe safe = Safe.fresh();
    String lent = safe.stored("akses-tetap", FAR);
    Safe busy = Safe.fresh();
    String changing = busy.stored("akses-0", FAR);
    Object old = keyOf(lent);
    String fresh = "k" + UUID.randomUUID();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<Integer>> calls = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        calls.add(threads.submit(() -> lendUntil(over, safe, lent)));
      }
      calls.add(threads.submit(() -> replaceUntil(over, busy, changing)));
      VaultFiles.addPrimary(fresh);
      rewrapEverything();
      over.set(true);
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isPositive();
      }
    } finally {
      over.set(true);
      threads.shutdown();
    }
    assertThat(old).isNotEqualTo(fresh);
    assertThat(keyOf(lent)).isEqualTo(fresh);
    rewrapEverything();
    JsonPath progress = progress();
    assertThat(progress.getString("primary")).isEqualTo(fresh);
    assertThat(progress.getInt("remaining")).isZero();
    assertThat(progress.getBoolean("keys.find { it.keyId == '" + old + "' }.inRing")).isTrue();

    VaultFiles.keepPrimaryOnly();
    VertxContextSupport.subscribeAndAwait(() -> ring.refresh());
    assertThat(ring.ids()).containsExactly(fresh);
    assertThat(Safe.unsealed(safe.leased(lent, "POLL")).at("/secrets/accessToken").asText())
        .isEqualTo("akses-tetap");
  }

  private static int lendUntil(AtomicBoolean over, Safe safe, String id) throws Exception {
    int done = 0;
    do {
      assertThat(Safe.unsealed(safe.leased(id, "POLL")).at("/secrets/accessToken").asText())
          .isEqualTo("akses-tetap");
      done++;
    } while (!over.get());
    return done;
  }

  private static int replaceUntil(AtomicBoolean over, Safe safe, String id) throws Exception {
    int done = 0;
    do {
      Response replaced = safe.replaced(id, "akses-" + ++done, FAR);
      assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
      assertThat(Safe.unsealed(safe.leased(id, "POLL")).at("/secrets/accessToken").asText())
          .isEqualTo("akses-" + done);
    } while (!over.get());
    return done;
  }

  @Test
  void aSecretUnderALostKeyIsNamedAndKeepsNobodyBack() throws Throwable {
    Safe safe = Safe.fresh();
    String lost = safe.stored("hilang", FAR);
    UUID credential = UUID.fromString(lost);
    Object key = keyOf(lost);
    Db.update("update credential_secret set key_id = 'hilang' where credential_id = ?", credential);
    try {
      Response refused = safe.leased(lost, "POLL");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.jsonPath().getString("code")).isEqualTo("vault-key-missing");
      assertThat(progress().getBoolean("keys.find { it.keyId == 'hilang' }.inRing")).isFalse();
    } finally {
      Db.update("update credential_secret set key_id = ? where credential_id = ?", key, credential);
    }
    assertThat(safe.leased(lost, "POLL").statusCode()).isEqualTo(200);
  }
}
