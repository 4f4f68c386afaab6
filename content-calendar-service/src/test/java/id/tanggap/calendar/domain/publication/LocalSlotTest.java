package id.tanggap.calendar.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSlotTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Jakarta,   WIB,  2026-11-24T17:00:00Z",
    "Asia/Pontianak, WIB,  2026-11-24T17:00:00Z",
    "Asia/Makassar,  WITA, 2026-11-24T16:00:00Z",
    "Asia/Jayapura,  WIT,  2026-11-24T15:00:00Z"
  })
  void midnightIsAnotherMomentInEachOfTheThreeZones(String zone, String label, Instant instant) {
    LocalSlot slot = LocalSlot.of(LocalDateTime.parse("2026-11-25T00:00:00"), zone);

    assertThat(slot.instant()).isEqualTo(instant);
    assertThat(slot.local()).isEqualTo("2026-11-25T00:00:00");
    assertThat(LocalSlot.label(zone)).isEqualTo(label);
  }

  @Test
  void theSecondBeforeMidnightIsStillTheDayBefore() {
    LocalSlot slot = LocalSlot.of(LocalDateTime.parse("2026-12-31T23:59:59"), "Asia/Jayapura");

    assertThat(slot.instant()).isEqualTo("2026-12-31T14:59:59Z");
    assertThat(slot.local().toLocalDate()).isEqualTo("2026-12-31");
  }

  @Property
  void inIndonesiaEveryLocalTimeIsOneMomentAndBack(
      @ForAll("zones") String zone, @ForAll @LongRange(min = 0, max = 1_000_000_000) long second) {
    LocalDateTime local = LocalDateTime.of(2010, 1, 1, 0, 0).plusSeconds(second);

    LocalSlot slot = LocalSlot.of(local, zone);

    assertThat(LocalDateTime.ofInstant(slot.instant(), ZoneId.of(zone))).isEqualTo(local);
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of("Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura");
  }

  @Test
  void aTimeThatClocksSkipIsRefused() {
    assertThatThrownBy(
            () -> LocalSlot.of(LocalDateTime.parse("2026-03-29T02:30:00"), "Europe/Berlin"))
        .isInstanceOf(LocalTimeMissing.class);
  }

  @Test
  void aTimeThatComesTwiceIsTheEarlierOne() {
    LocalSlot slot = LocalSlot.of(LocalDateTime.parse("2026-10-25T02:30:00"), "Europe/Berlin");

    assertThat(slot.instant()).isEqualTo("2026-10-25T00:30:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WIB", "+07:00", "Asia/Tegal", ""})
  void onlyNamesOfIanaZonesAreZones(String zone) {
    assertThatThrownBy(() -> LocalSlot.of(LocalDateTime.parse("2026-11-25T08:00:00"), zone))
        .isInstanceOf(ZoneUnknown.class);
  }
}
