package id.tanggap.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ActivityDefinition;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import id.tanggap.monitoring.domain.activity.Answering;
import id.tanggap.monitoring.domain.activity.Reason;
import id.tanggap.monitoring.domain.activity.Share;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import id.tanggap.monitoring.domain.activity.UnitVerdict;
import id.tanggap.monitoring.domain.activity.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitVerdictTest {

  private static final ActivityDefinition DEFINITION =
      new ActivityDefinition("POSTING_AND_ANSWERING", 1, 28, 70, "v1", "aktif", "active");

  @Test
  void takesTheBestClassAmongTheMandatoryAccounts() {
    UnitVerdict verdict =
        UnitVerdict.of(
            List.of(account(ActivityClass.DORMANT), account(ActivityClass.SLOWING)),
            Answering.NONE,
            DEFINITION);

    assertThat(verdict.activityClass()).isEqualTo(ActivityClass.SLOWING);
    assertThat(verdict.active()).isFalse();
    assertThat(verdict.mandatoryAccounts()).isEqualTo(2);
    assertThat(verdict.activeAccounts()).isZero();
  }

  @Test
  void isActiveByPostingAloneWhenNothingWasReceivedAndSaysSo() {
    UnitVerdict verdict = active(Answering.NONE);

    assertThat(verdict.active()).isTrue();
    assertThat(verdict.judgedByPostingAlone()).isTrue();
  }

  @Test
  void isActiveFrom70PercentOn() {
    assertThat(active(new Answering(7, 2, 1, 0, 0)).active()).isTrue();
    assertThat(active(new Answering(69, 31, 0, 0, 0)).active()).isFalse();
    assertThat(active(new Answering(69, 31, 0, 0, 0)).activityClass())
        .isEqualTo(ActivityClass.ACTIVE);
  }

  @Test
  void leavesOutWhatIsUnansweredAndStillInsideItsTarget() {
    UnitVerdict verdict = active(new Answering(0, 0, 0, 9, 0));

    assertThat(verdict.active()).isTrue();
    assertThat(verdict.judgedByPostingAlone()).isTrue();
  }

  @Test
  void isNotActiveByAnsweringAlone() {
    UnitVerdict verdict =
        UnitVerdict.of(
            List.of(account(ActivityClass.SLOWING)), new Answering(9, 0, 0, 0, 0), DEFINITION);

    assertThat(verdict.active()).isFalse();
  }

  @Test
  void isUnknownWithoutAMandatoryAccount() {
    UnitVerdict verdict = UnitVerdict.of(List.of(), Answering.NONE, DEFINITION);

    assertThat(verdict.activityClass()).isEqualTo(ActivityClass.UNKNOWN);
    assertThat(verdict.reason()).isEqualTo(Reason.NO_MANDATORY_ACCOUNT);
    assertThat(verdict.active()).isFalse();
    assertThat(verdict.coverage()).isNull();
  }

  @Test
  void isExemptOnlyWhenEveryMandatoryAccountIs() {
    Verdict exempt = account(ActivityClass.EXEMPT);

    assertThat(UnitVerdict.of(List.of(exempt), Answering.NONE, DEFINITION).exempt()).isTrue();
    assertThat(
            UnitVerdict.of(
                    List.of(exempt, account(ActivityClass.UNKNOWN)), Answering.NONE, DEFINITION)
                .exempt())
        .isFalse();
  }

  @Test
  void sumsUpWithoutEverDividingByZero() {
    ActivitySummary nothing = ActivitySummary.of(List.of());

    assertThat(nothing.active().value()).isNull();
    assertThat(nothing.trained().value()).isNull();
    assertThat(nothing.coverage()).isNull();
    assertThat(nothing.byClass()).hasSize(8).containsEntry(ActivityClass.ACTIVE, 0);
  }

  @Test
  void leavesExemptUnitsOutOfTheDenominator() {
    ActivitySummary summary =
        ActivitySummary.of(
            List.of(
                unit(true, active(Answering.NONE)),
                unit(
                    false,
                    UnitVerdict.of(
                        List.of(account(ActivityClass.EXEMPT)), Answering.NONE, DEFINITION)),
                unit(false, UnitVerdict.of(List.of(), Answering.NONE, DEFINITION))));

    assertThat(summary.registeredUnits()).isEqualTo(3);
    assertThat(summary.monitoredUnits()).isEqualTo(2);
    assertThat(summary.exemptUnits()).isEqualTo(1);
    assertThat(summary.active()).isEqualTo(new Share(1, 2));
    assertThat(summary.trained().value()).isEqualByComparingTo("0.333333");
    assertThat(summary.byClass().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
  }

  @Test
  void writesSharesAsFractions() {
    assertThat(new Share(15, 48).value()).isEqualTo(new BigDecimal("0.3125"));
    assertThat(new Share(36, 48).value()).isEqualTo(new BigDecimal("0.75"));
    assertThat(new Share(0, 7).value()).isEqualByComparingTo("0");
    assertThat(new Share(7, 7).value().toPlainString()).isEqualTo("1");
  }

  private static UnitVerdict active(Answering answering) {
    return UnitVerdict.of(List.of(account(ActivityClass.ACTIVE)), answering, DEFINITION);
  }

  private static UnitActivity unit(boolean trained, UnitVerdict verdict) {
    return new UnitActivity(
        UUID.randomUUID(),
        "DINKES",
        "Dinas Kesehatan",
        "AGENCY",
        "/DINKES/",
        trained,
        null,
        verdict);
  }

  private static Verdict account(ActivityClass activityClass) {
    return new Verdict(
        activityClass,
        Reason.POSTING_ON_TARGET,
        LocalDate.of(2024, 2, 1),
        Instant.parse("2024-02-18T00:00:00Z"),
        1,
        9,
        BigDecimal.ONE,
        List.of());
  }
}
