package id.tanggap.complaint;

import id.tanggap.testkit.ArchitectureRules;
import id.tanggap.testkit.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRoomsApart() {
    ArchitectureRules.check("id.tanggap.complaint");
  }

  @Test
  void hasWordsForEveryRefusalInBothLanguages() {
    ProblemTexts.complete("id.tanggap.complaint");
  }
}
