package id.tanggap.account.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.region.RegionKind;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");

  private static Training training(String zone, String startsAt, String endsAt) {
    Region region = Region.register("33.28", "Contoh", RegionKind.REGENCY, zone, NOW);
    return Training.announce(
        region,
        new Programme(
            TrainingType.BIMTEK,
            "Bimtek Pengelolaan Media Sosial",
            "Angkatan II",
            Instant.parse(startsAt),
            endsAt == null ? null : Instant.parse(endsAt),
            "Aula",
            null,
            List.of("Contoh Narasumber"),
            null),
        NOW);
  }

  @Test
  void theWeekdayFollowsFromTheLocalDay() {
    assertThat(training("Asia/Jakarta", "2024-02-19T06:00:00Z", null).weekday())
        .isEqualTo(DayOfWeek.MONDAY);
    // the same instant is a Sunday evening in the west and a Monday morning in the east
    assertThat(training("Asia/Jakarta", "2024-02-18T15:30:00Z", null).weekday())
        .isEqualTo(DayOfWeek.SUNDAY);
    assertThat(training("Asia/Jayapura", "2024-02-18T15:30:00Z", null).weekday())
        .isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void theEndMayBeOpenButNotBeforeTheBegin() {
    assertThat(training("Asia/Jakarta", "2024-02-19T06:00:00Z", null).programme().endsAt())
        .isNull();
    assertThatThrownBy(
            () -> training("Asia/Jakarta", "2024-02-19T06:00:00Z", "2024-02-19T05:00:00Z"))
        .isInstanceOf(TrainingPeriodReversed.class);
  }

  @Test
  void attendanceHasToWaitForTheTraining() {
    Training training = training("Asia/Jakarta", "2026-02-19T03:00:00Z", null);
    training.requireHeld(NOW);
    assertThatThrownBy(() -> training.requireHeld(NOW.minusSeconds(1)))
        .isInstanceOf(TrainingNotHeld.class);
  }

  @Test
  void coverageOfTheSourceArticleIsThreeQuarters() {
    assertThat(new Coverage(48, 36, LocalDate.of(2024, 2, 19)).share())
        .isEqualByComparingTo("0.75");
    assertThat(new Coverage(0, 0, LocalDate.of(2024, 2, 19)).share()).isNull();
  }

  @Property
  void aShareIsNeverRoundedUp(
      @ForAll @IntRange(min = 1, max = 500) int registered,
      @ForAll @IntRange(min = 0, max = 500) int trained) {
    int counted = Math.min(trained, registered);
    BigDecimal share = new Coverage(registered, counted, LocalDate.of(2024, 2, 19)).share();
    assertThat(share.multiply(BigDecimal.valueOf(registered)))
        .isLessThanOrEqualTo(BigDecimal.valueOf(counted));
    assertThat(share.compareTo(BigDecimal.ONE) == 0).isEqualTo(counted == registered);
  }
}
