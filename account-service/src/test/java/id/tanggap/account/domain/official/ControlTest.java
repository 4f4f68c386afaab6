package id.tanggap.account.domain.official;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ControlTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final Actor WITNESS = new Actor("c-1", "Koordinator Contoh");

  private final OfficialAccount account =
      OfficialAccount.draft(
              "33.28",
              UrlTable.shipped().read(Platform.X, "@contoh"),
              new AccountProfile(Ids.next(), "Contoh", null),
              WITNESS,
              NOW)
          .account();

  private ControlProof proof(ProofMethod method, Instant at) {
    return ControlProof.witnessed(account, method, "BA-01", WITNESS, at);
  }

  @Property
  void aPassedProofNeverLowersTheLevel(@ForAll List<ProofMethod> methods) {
    ControlLevel highest = ControlLevel.L0;
    for (ProofMethod method : methods) {
      account.accept(proof(method, NOW), NOW);
      highest = method.level().compareTo(highest) > 0 ? method.level() : highest;
      assertThat(account.controlLevel()).isGreaterThanOrEqualTo(method.level());
    }
    assertThat(account.controlLevel()).isGreaterThanOrEqualTo(highest);
  }

  @Test
  void aWeakerProofDoesNotMoveTheExpiryOfTheStrongerOne() {
    account.accept(proof(ProofMethod.PLATFORM_BADGE, NOW), NOW);
    Instant expiry = account.controlExpiresAt();
    Instant later = NOW.plus(Duration.ofDays(300));
    assertThat(account.accept(proof(ProofMethod.WITNESSED, later), later)).isFalse();
    assertThat(account.controlLevel()).isEqualTo(ControlLevel.L4);
    assertThat(account.controlExpiresAt()).isEqualTo(expiry);
  }

  @Test
  void theSameProofAgainHoldsLonger() {
    account.accept(proof(ProofMethod.WITNESSED, NOW), NOW);
    Instant later = NOW.plus(Duration.ofDays(300));
    assertThat(account.accept(proof(ProofMethod.WITNESSED, later), later)).isTrue();
    assertThat(account.controlExpiresAt()).isEqualTo(Instant.parse("2027-12-16T03:00:00Z"));
  }

  @Test
  void theFirstLevelHoldsHalfAYearAndTheOthersOneYear() {
    for (ProofMethod method : ProofMethod.values()) {
      int days = method.level() == ControlLevel.L1 ? 180 : 365;
      assertThat(proof(method, NOW).expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(days)));
    }
  }

  @Test
  void everyLossLeavesNothing() {
    for (ControlLoss loss : ControlLoss.values()) {
      account.accept(proof(ProofMethod.PLATFORM_BADGE, NOW), NOW);
      assertThat(account.lose(loss, NOW)).isTrue();
      assertThat(account.controlLevel()).isEqualTo(ControlLevel.L0);
      assertThat(account.controlExpiresAt()).isNull();
      assertThat(account.lose(loss, NOW)).isFalse();
    }
  }

  @Test
  void aWordIsFoundInATextByItsHashAlone() {
    Nonce nonce = Nonce.of(new byte[16]);
    Nonce other = Nonce.of(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    assertThat(Nonce.shownIn("Bio: " + nonce.word() + ".", nonce.hash())).isTrue();
    assertThat(Nonce.shownIn("Bio: " + other.word() + ".", nonce.hash())).isFalse();
    assertThat(Nonce.shownIn(other.word() + " " + nonce.word(), nonce.hash())).isTrue();
    assertThat(Nonce.shownIn(nonce.hash(), nonce.hash())).isFalse();
  }
}
