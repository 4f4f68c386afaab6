package id.tanggap.complaint.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.domain.statistics.SecretCells.Cell;
import id.tanggap.complaint.domain.statistics.SecretCells.Told;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecretCellsTest {

  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  @Test
  void aMonthOfFewerThanFiveIsNotCountedAtAll() {
    assertThat(
            SecretCells.tell(List.of(new Cell(JANUARY, "A", 2), new Cell(JANUARY, "B", 2))).sum())
        .isZero();
  }

  @Test
  void aGroupOfFewerThanFiveGoesIntoTheRest() {
    Told told =
        SecretCells.tell(
            List.of(
                new Cell(JANUARY, "A", 7),
                new Cell(JANUARY, "B", 5),
                new Cell(JANUARY, "C", 3),
                new Cell(JANUARY, "D", 2)));
    assertThat(told.groups()).isEqualTo(Map.of("A", 7L, "B", 5L));
    assertThat(told.rest()).isEqualTo(5);
  }

  @Test
  void aRestOfFewerThanFiveTakesTheNextSmallestGroupWithIt() {
    Told told =
        SecretCells.tell(
            List.of(
                new Cell(JANUARY, "A", 7), new Cell(JANUARY, "B", 5), new Cell(JANUARY, "C", 1)));
    assertThat(told.groups()).isEqualTo(Map.of("A", 7L));
    assertThat(told.rest()).isEqualTo(6);
  }

  @Test
  void fewInOneMonthAreNotHiddenBehindManyInAnother() {
    Told told = SecretCells.tell(List.of(new Cell(JANUARY, "A", 9), new Cell(FEBRUARY, "A", 1)));
    assertThat(told.groups()).isEqualTo(Map.of("A", 9L));
    assertThat(told.sum()).isEqualTo(9);
  }

  @Test
  void theSumIsTheSameWhateverItIsDividedBy() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<Cell> byOne = new ArrayList<>();
      long total = 0;
      for (int i = 0; i < random.nextInt(6); i++) {
        long cases = 1 + random.nextInt(8);
        total += cases;
        byOne.add(new Cell(JANUARY, "K" + i, cases));
      }
      Told told = SecretCells.tell(byOne);
      assertThat(told.sum()).isEqualTo(total < 5 ? 0 : total);
      assertThat(told.rest()).matches(rest -> rest == 0 || rest >= 5);
      assertThat(told.groups().values()).allMatch(cases -> cases >= 5);
    }
  }
}
