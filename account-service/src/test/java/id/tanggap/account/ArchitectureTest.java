package id.tanggap.account;

import id.tanggap.testkit.ArchitectureRules;
import id.tanggap.testkit.ProblemTexts;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theRoomsKeepToTheirRules() {
    ArchitectureRules.check("id.tanggap.account");
  }

  @Test
  void everyProblemHasItsTextsInBothLanguages() {
    ProblemTexts.complete("id.tanggap.account");
  }
}
