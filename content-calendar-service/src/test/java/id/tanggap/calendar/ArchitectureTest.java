package id.tanggap.calendar;

import id.tanggap.testkit.ArchitectureRules;
import id.tanggap.testkit.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRoomsApart() {
    ArchitectureRules.check("id.tanggap.calendar");
  }

  @Test
  void hasWordsForEveryRefusalInBothLanguages() {
    ProblemTexts.complete("id.tanggap.calendar");
  }
}
