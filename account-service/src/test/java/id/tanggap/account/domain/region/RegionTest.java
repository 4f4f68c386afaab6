package id.tanggap.account.domain.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "33.28,REGENCY",
    "32.12,REGENCY",
    "32.77,CITY",
    "35.03,REGENCY",
    "35,PROVINCE",
    "76,PROVINCE"
  })
  void aCodeOfTheRightShapeIsTaken(String code, RegionKind kind) {
    Region region = Region.register(code, " Daerah Contoh ", kind, "Asia/Jakarta", NOW);
    assertThat(region.region()).isEqualTo(code);
    assertThat(region.name()).isEqualTo("Daerah Contoh");
  }

  @ParameterizedTest
  @CsvSource({
    "33.28,CITY",
    "33.28,PROVINCE",
    "32.77,REGENCY",
    "35,REGENCY",
    "33.70,CITY",
    "33.70,REGENCY",
    "33.00,REGENCY",
    "03.28,REGENCY",
    "3328,REGENCY"
  })
  void aCodeOfAnotherShapeIsRefused(String code, RegionKind kind) {
    assertThatThrownBy(() -> Region.register(code, "Contoh", kind, "Asia/Jakarta", NOW))
        .isInstanceOf(RegionCodeMalformed.class);
  }

  @Test
  void aZoneOutsideIndonesiaIsRefused() {
    assertThatThrownBy(
            () -> Region.register("33.28", "Contoh", RegionKind.REGENCY, "Europe/Berlin", NOW))
        .isInstanceOf(ZoneUnknown.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta,2024-02-18T16:59:59Z,2024-02-18",
    "Asia/Jakarta,2024-02-18T17:00:00Z,2024-02-19",
    "Asia/Jayapura,2024-02-18T15:00:00Z,2024-02-19",
    "Asia/Makassar,2024-02-18T15:59:59Z,2024-02-18"
  })
  void theDayIsThatOfTheZone(String zone, Instant instant, LocalDate day) {
    Region region = Region.register("33.28", "Contoh", RegionKind.REGENCY, zone, NOW);
    assertThat(region.dayOf(instant)).isEqualTo(day);
  }

  @Test
  void settingsThatSayWhatIsRecordedChangeNothing() {
    Region region = Region.register("33.28", "Contoh", RegionKind.REGENCY, "Asia/Jakarta", NOW);
    assertThat(region.revise(region.settings(), NOW)).isFalse();
    RegionSettings six =
        new RegionSettings(
            "Contoh", "Asia/Jakarta", "su-id", List.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY));
    assertThat(region.revise(six, NOW)).isTrue();
    assertThat(region.settings().locale()).isEqualTo("su-ID");
    assertThat(region.settings().workWeek()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
  }

  @Test
  void aLegalBasisEndsNotBeforeItBeginsAndStandsInTheListOnce() {
    LocalDate day = LocalDate.of(2023, 3, 1);
    assertThatThrownBy(() -> new LegalBasis("1", "A", day, day.minusDays(1)))
        .isInstanceOf(LegalBasisPeriodReversed.class);
    List<LegalBasis> twice =
        List.of(new LegalBasis("1", "A", day, day), new LegalBasis("1 ", "B", day, null));
    assertThatThrownBy(() -> LegalBasis.distinct(twice)).isInstanceOf(LegalBasisRepeated.class);
  }
}
