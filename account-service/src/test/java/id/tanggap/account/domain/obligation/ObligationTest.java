package id.tanggap.account.domain.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.dispensation.Dispensation;
import id.tanggap.account.domain.dispensation.DispensationPeriodReversed;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObligationTest {
  private static final Instant NOW = Instant.parse("2026-02-01T03:00:00Z");
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final Actor ACTOR = new Actor("a", "Contoh Koordinator");

  private static ObligationTerms terms(LocalDate to) {
    return new ObligationTerms(
        Standing.ACTIVE, ControlLevel.L1, 30, FROM, to, new LegalBasis(" Perbup 1/2026 ", "Media"));
  }

  private static Obligation obligation() {
    return Obligation.define("33.28", UnitType.DISTRICT, Platform.FACEBOOK, terms(null), NOW);
  }

  @Test
  void aRuleDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> terms(FROM.minusDays(1))).isInstanceOf(ObligationPeriodReversed.class);
    assertThat(terms(FROM).validTo()).isEqualTo(FROM);
  }

  @Test
  void theSameTermsChangeNothing() {
    Obligation obligation = obligation();
    assertThat(obligation.revise(terms(null), NOW)).isFalse();
    assertThat(obligation.revise(terms(FROM), NOW)).isTrue();
    assertThat(obligation.terms().basis().number()).isEqualTo("Perbup 1/2026");
  }

  @Test
  void aRetirementThatIsOnlyAskedForStillFulfils() {
    assertThat(Standing.ACTIVE.met())
        .containsExactly(AccountStatus.ACTIVE, AccountStatus.RETIREMENT_REQUESTED);
    assertThat(Standing.APPROVED.metBy(AccountStatus.APPROVED)).isTrue();
    assertThat(Standing.APPROVED.metBy(AccountStatus.SUSPENDED)).isFalse();
    assertThat(Standing.REGISTERED.metBy(AccountStatus.SUSPENDED)).isTrue();
    assertThat(Standing.REGISTERED.metBy(AccountStatus.RETIRED)).isFalse();
  }

  @Test
  void aWaiverIsTakenBackOnce() {
    Dispensation granted = Dispensation.grant("Sebab", FROM, FROM, ACTOR, NOW);
    ObligationWaiver waiver = ObligationWaiver.of(obligation(), UUID.randomUUID(), granted);
    waiver.revoke("Sudah selesai", ACTOR, NOW);
    assertThatThrownBy(() -> waiver.revoke("Lagi", ACTOR, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void aWaiverDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> Dispensation.grant("Sebab", FROM, FROM.minusDays(1), ACTOR, NOW))
        .isInstanceOf(DispensationPeriodReversed.class);
  }
}
