package id.tanggap.account.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UnitTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final String REGION = "33.28";

  private static UnitProfile profile(UnitType type) {
    return new UnitProfile("Contoh", type, null, null, false, null, null);
  }

  private static Unit agency(String code, Unit parent) {
    return Unit.register(REGION, code, profile(UnitType.AGENCY), parent, NOW);
  }

  @Test
  void thePathListsTheCodesFromTheRoot() {
    Unit root = agency("SETDA", null);
    Unit office = agency("DINKES", root);
    assertThat(root.path()).isEqualTo("/SETDA/");
    assertThat(office.path()).isEqualTo("/SETDA/DINKES/");
    assertThat(office.parentId()).isEqualTo(root.id());
  }

  @Test
  void aUnitCannotMoveBelowItselfOrItsDescendants() {
    Unit root = agency("SETDA", null);
    Unit office = agency("DINKES", root);
    Unit clinic = agency("LABKES", office);
    assertThatThrownBy(() -> root.moveBelow(clinic, LATER)).isInstanceOf(UnitCycle.class);
    assertThatThrownBy(() -> root.moveBelow(root, LATER)).isInstanceOf(UnitCycle.class);
    assertThat(root.path()).isEqualTo("/SETDA/");
  }

  @Test
  void aCodeThatBeginsLikeAnotherIsNoDescendant() {
    Unit one = agency("DIN", null);
    Unit two = agency("DINKES", null);
    assertThat(one.moveBelow(two, LATER)).isTrue();
    assertThat(one.path()).isEqualTo("/DINKES/DIN/");
  }

  @Test
  void descendantsFollowAMovedUnit() {
    Unit setda = agency("SETDA", null);
    Unit assistant = agency("ASISTEN-1", null);
    Unit office = agency("BAGIAN-HUKUM", setda);
    office.moveBelow(assistant, LATER);
    Unit below = agency("SUBBAG", office);
    assertThat(below.path()).isEqualTo("/ASISTEN-1/BAGIAN-HUKUM/SUBBAG/");
    office.moveBelow(null, LATER);
    assertThat(below.follow(office, LATER)).isTrue();
    assertThat(below.path()).isEqualTo("/BAGIAN-HUKUM/SUBBAG/");
    assertThat(below.follow(office, LATER)).isFalse();
  }

  @Test
  void aVillageLiesInTheDistrictOfItsCode() {
    Unit slawi = Unit.register(REGION, "33.28.10", profile(UnitType.DISTRICT), null, NOW);
    Unit village = Unit.register(REGION, "33.28.10.2004", profile(UnitType.VILLAGE), slawi, NOW);
    assertThat(village.path()).isEqualTo("/33.28.10/33.28.10.2004/");
    assertThatThrownBy(
            () -> Unit.register(REGION, "33.28.11.2004", profile(UnitType.VILLAGE), slawi, NOW))
        .isInstanceOf(UnitParentUnfit.class);
  }

  @Test
  void sayingTheSameAgainChangesNothing() {
    Unit unit = agency("DINKES", null);
    assertThat(unit.revise(unit.profile(), LATER)).isFalse();
    assertThat(unit.changedAt()).isEqualTo(NOW);
    assertThat(
            unit.revise(
                new UnitProfile("Dinas Kesehatan", UnitType.AGENCY, " ", null, false, null, null),
                LATER))
        .isTrue();
    assertThat(unit.changedAt()).isEqualTo(LATER);
    assertThat(unit.profile().address()).isNull();
  }

  @Test
  void aTypeWhoseGrammarTheCodeBreaksIsRefused() {
    Unit unit = agency("DINKES", null);
    assertThatThrownBy(() -> unit.revise(profile(UnitType.DISTRICT), LATER))
        .isInstanceOf(UnitCodeMalformed.class);
  }

  @Test
  void bothEndsOfThePeriodBelongToIt() {
    LocalDate from = LocalDate.of(2017, 1, 1);
    LocalDate to = LocalDate.of(2024, 12, 31);
    Unit unit =
        Unit.register(
            REGION,
            "DPPKBP3A",
            new UnitProfile("Contoh", UnitType.AGENCY, null, null, false, from, to),
            null,
            NOW);
    assertThat(unit.existedOn(from)).isTrue();
    assertThat(unit.existedOn(to)).isTrue();
    assertThat(unit.existedOn(from.minusDays(1))).isFalse();
    assertThat(unit.existedOn(to.plusDays(1))).isFalse();
    assertThatThrownBy(
            () ->
                unit.revise(
                    new UnitProfile("Contoh", UnitType.AGENCY, null, null, false, to, from), LATER))
        .isInstanceOf(UnitPeriodReversed.class);
  }

  @Test
  void aWithdrawnUnitExistedOnNoDayThatAnybodyCounts() {
    Unit unit = agency("SALAH", null);
    unit.withdraw(LATER);
    assertThat(unit.existedOn(LocalDate.of(2017, 1, 1))).isFalse();
    assertThat(unit.existedOn(LocalDate.of(2026, 2, 19))).isFalse();
  }

  @Test
  void trainingIsRecordedOnlyWhenItDiffers() {
    Unit unit = agency("DINKES", null);
    LocalDate day = LocalDate.of(2024, 2, 19);
    assertThat(unit.recordTraining(1, day, LATER)).isTrue();
    assertThat(unit.recordTraining(1, day, LATER)).isFalse();
    assertThat(unit.recordTraining(0, null, LATER)).isTrue();
  }
}
