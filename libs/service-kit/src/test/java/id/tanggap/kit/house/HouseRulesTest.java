package id.tanggap.kit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.tanggap.testkit.ArchitectureRules;
import id.tanggap.testkit.ProblemTexts;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private static final String BAD = "id.tanggap.kit.house.bad";
  private static final String GOOD = "id.tanggap.kit.house.good";

  private static JavaClasses classes(String root) {
    return new ClassFileImporter().importPackages(root);
  }

  @Test
  void catchABreachOfEveryRule() {
    assertThatThrownBy(() -> ArchitectureRules.check(BAD, classes(BAD)))
        .isInstanceOf(AssertionError.class)
        .satisfies(
            thrown ->
                assertThat(thrown)
                    .message()
                    .contains(
                        "domain knows the rules and nothing else",
                        "application says what happens, not how it gets in or out",
                        "rest translates between HTTP and the application",
                        "an adapter to an outside world knows only the ports",
                        "config knows only settings",
                        "no parallel branches",
                        "nobody waits for a Uni",
                        "only the kit touches sessions",
                        "transactions begin in application",
                        "events leave through the outbox",
                        "persistence reaches tables only through",
                        "no class is an Abstract",
                        "the domain has behaviour, not setters",
                        "time comes from the injected Clock",
                        "every operation says who may call it"));
  }

  @Test
  void letAGoodServicePass() {
    assertThatCode(() -> ArchitectureRules.check(GOOD, classes(GOOD))).doesNotThrowAnyException();
  }

  @Test
  void noticeAnEmptyService() {
    assertThatThrownBy(() -> ArchitectureRules.check("id.tanggap.nowhere"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void demandWordsForEveryCode() {
    assertThatThrownBy(() -> ProblemTexts.complete(classes(BAD)))
        .isInstanceOf(AssertionError.class)
        .satisfies(
            thrown ->
                assertThat(thrown)
                    .message()
                    .contains(
                        "order-late-by-days.title is missing in Indonesian",
                        "order-late-by-days.detail is missing in English",
                        "order-late-fault.message is missing",
                        "OrderIsLate computes the code of a rejection"));
  }
}
