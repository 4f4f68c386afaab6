package id.tanggap.account.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.AccountProfile;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.kit.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialTest {
  private static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
  private static final Actor ACTOR = new Actor("sub-1", "Contoh Koordinator");

  private static OfficialAccount account() {
    return OfficialAccount.vouchedFor(
            "33.28",
            UrlTable.shipped().read(Platform.X, "@contoh"),
            new AccountProfile(UUID.randomUUID(), "Contoh", null),
            null,
            ZoneId.of("Asia/Jakarta"),
            "1/2026",
            ACTOR,
            NOW)
        .account();
  }

  private static Secrets token() {
    return Secrets.of(Map.of(SecretPart.ACCESS_TOKEN, "akses".toCharArray()));
  }

  private static Secrets pair() {
    return Secrets.of(
        Map.of(
            SecretPart.ACCESS_TOKEN, "akses".toCharArray(),
            SecretPart.REFRESH_TOKEN, "segar".toCharArray()));
  }

  private static CredentialTerms until(Instant end) {
    return new CredentialTerms(List.of("pages_manage_posts"), end, null);
  }

  private static Instant days(long days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static Credential stored(Instant end) {
    return Credential.store(account(), CredentialKind.OAUTH2_TOKEN, until(end), token(), NOW);
  }

  @Test
  void beginsUnknownWithVersionOne() {
    Credential credential = stored(days(60));
    assertThat(credential.health()).isEqualTo(CredentialHealth.UNKNOWN);
    assertThat(credential.secretVersion()).isEqualTo(1);
    assertThat(credential.nextTurnAt()).isEqualTo(days(30));
  }

  @Test
  void tellsOncePerThresholdAndThenEnds() {
    Credential credential = stored(days(60));
    List<Integer> told = new ArrayList<>();
    List<CredentialHealth> healths = new ArrayList<>();
    for (int day = 0; day <= 62; day++) {
      for (int twice = 0; twice < 2; twice++) {
        Integer crossed = credential.turn(days(day));
        if (crossed != null) {
          told.add(day);
          healths.add(credential.health());
        }
      }
    }
    assertThat(told).containsExactly(30, 46, 53, 57, 59);
    assertThat(healths).containsOnly(CredentialHealth.EXPIRING);
    assertThat(credential.health()).isEqualTo(CredentialHealth.EXPIRED);
    assertThat(credential.nextTurnAt()).isNull();
  }

  @Test
  void tellsOnlyTheTightestThresholdAfterAPause() {
    Credential credential = stored(days(60));
    assertThat(credential.turn(days(55))).isEqualTo(7);
    assertThat(credential.turn(days(56))).isNull();
    assertThat(credential.nextTurnAt()).isEqualTo(days(57));
  }

  @Test
  void thresholdsAreExactToTheInstant() {
    Credential credential = stored(days(60));
    assertThat(credential.turn(days(30).minusNanos(1))).isNull();
    assertThat(credential.turn(days(30))).isEqualTo(30);
  }

  @Test
  void aRefreshableTokenEndsWithTheWholeGrantOnly() {
    CredentialTerms terms = new CredentialTerms(null, NOW.plusSeconds(3600), days(90));
    Credential credential =
        Credential.store(account(), CredentialKind.OAUTH2_TOKEN, terms, pair(), NOW);
    assertThat(credential.endsAt()).isEqualTo(days(90));
    assertThat(credential.turn(days(1))).isNull();
    assertThat(credential.health()).isEqualTo(CredentialHealth.UNKNOWN);
  }

  @Test
  void theEarlierOfTwoEndsCounts() {
    CredentialTerms terms = new CredentialTerms(null, days(60), days(20));
    assertThat(
            Credential.store(account(), CredentialKind.OAUTH2_TOKEN, terms, token(), NOW).endsAt())
        .isEqualTo(days(20));
  }

  @Test
  void aNewVersionIsToldAboutAnew() {
    Credential credential = stored(days(10));
    credential.turn(NOW);
    credential.report(1, CredentialOutcome.OK, NOW);
    assertThat(credential.health()).isEqualTo(CredentialHealth.EXPIRING);
    credential.replace(until(days(60)), token(), NOW);
    assertThat(credential.secretVersion()).isEqualTo(2);
    assertThat(credential.health()).isEqualTo(CredentialHealth.HEALTHY);
    assertThat(credential.turn(days(30))).isEqualTo(30);
  }

  @Test
  void aRevokedOneComesBackOnlyWithANewSecretThatWorks() {
    Credential credential = stored(null);
    credential.report(1, CredentialOutcome.OK, NOW);
    credential.report(1, CredentialOutcome.TOKEN_REVOKED, days(1));
    assertThat(credential.health()).isEqualTo(CredentialHealth.REVOKED);
    assertThat(credential.proofDueAt()).isEqualTo(days(15));
    credential.replace(until(null), token(), days(2));
    assertThat(credential.health()).isEqualTo(CredentialHealth.RECONNECT_REQUIRED);
    assertThat(credential.proofDueAt()).isEqualTo(days(15));
    credential.report(2, CredentialOutcome.OK, days(3));
    assertThat(credential.health()).isEqualTo(CredentialHealth.HEALTHY);
    assertThat(credential.proofDueAt()).isNull();
    assertThat(credential.revokedAt()).isNull();
  }

  @Test
  void aReportAboutAReplacedVersionChangesNothing() {
    Credential credential = stored(null);
    credential.replace(until(null), token(), NOW);
    assertThatThrownBy(() -> credential.report(1, CredentialOutcome.TOKEN_REVOKED, NOW))
        .isInstanceOfSatisfying(
            CredentialOutdated.class,
            refused -> assertThat(refused.details()).containsEntry("currentVersion", 2));
    assertThat(credential.health()).isEqualTo(CredentialHealth.UNKNOWN);
  }

  @Test
  void whatHasEndedIsNotStored() {
    assertThatThrownBy(() -> stored(NOW)).isInstanceOf(CredentialAlreadyExpired.class);
    Credential credential = stored(days(5));
    assertThatThrownBy(() -> credential.replace(until(days(1)), token(), days(2)))
        .isInstanceOf(CredentialAlreadyExpired.class);
  }

  @Test
  void nothingIsLentForASuspendedAccount() {
    OfficialAccount account = account();
    Credential credential =
        Credential.store(account, CredentialKind.OAUTH2_TOKEN, until(null), token(), NOW);
    CredentialUse.Terms terms = new CredentialUse.Terms(LeasePurpose.POLL, null, "c", ACTOR);
    assertThat(credential.lend(account, terms, Duration.ofMinutes(5), NOW).expiresAt())
        .isEqualTo(NOW.plusSeconds(300));
    account.suspend("diretas", ACTOR, NOW);
    assertThatThrownBy(() -> credential.lend(account, terms, Duration.ofMinutes(5), NOW))
        .isInstanceOfSatisfying(
            AccountOutOfUse.class,
            refused ->
                assertThat(refused.details())
                    .containsEntry("status", AccountStatus.SUSPENDED.name()));
  }

  @Test
  void theWorstOfSeveralCounts() {
    assertThat(CredentialHealth.worst(List.of())).isEqualTo(CredentialHealth.UNKNOWN);
    assertThat(CredentialHealth.worst(List.of(CredentialHealth.HEALTHY, CredentialHealth.UNKNOWN)))
        .isEqualTo(CredentialHealth.UNKNOWN);
    assertThat(
            CredentialHealth.worst(
                List.of(
                    CredentialHealth.EXPIRED, CredentialHealth.REVOKED, CredentialHealth.HEALTHY)))
        .isEqualTo(CredentialHealth.REVOKED);
  }

  @Test
  void theFactsForTheAuditHoldNoSecret() {
    assertThat(stored(days(60)).facts().toString()).doesNotContain("akses");
    Rejection refused = new SecretsUnfit(CredentialKind.API_KEY, List.of(), List.of());
    assertThat(refused.details()).containsOnlyKeys("kind", "missing", "foreign");
  }
}
