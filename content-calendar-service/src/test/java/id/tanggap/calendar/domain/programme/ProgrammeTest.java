package id.tanggap.calendar.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  @Test
  void hashtagsAreKeptOnceWithoutTheSignAndInLowerCase() {
    Programme.Terms terms =
        new Programme.Terms(
            " Tegal Sehat ", List.of("#TegalSehat", "tegalsehat ", "#"), null, null, null);

    assertThat(terms.name()).isEqualTo("Tegal Sehat");
    assertThat(terms.hashtags()).containsExactly("tegalsehat");
    assertThat(terms.keywords()).isEmpty();
  }

  @Test
  void aPeriodMayBeOneDayButNotRunBackwards() {
    LocalDate day = LocalDate.parse("2026-01-31");

    assertThat(new Programme.Terms("A", null, null, day, day).validTo()).isEqualTo(day);
    assertThatThrownBy(() -> new Programme.Terms("A", null, null, day, day.minusDays(1)))
        .isInstanceOf(PeriodReversed.class);
  }

  @Test
  void aChangeToTheSameTermsIsNone() {
    Programme.Terms terms = new Programme.Terms("A", List.of("b"), List.of("c"), null, null);
    Programme programme = Programme.of("33.28", terms, NOW);

    assertThat(programme.change(terms, NOW.plusSeconds(1))).isFalse();
    assertThat(programme.updatedAt()).isEqualTo(NOW);
  }
}
