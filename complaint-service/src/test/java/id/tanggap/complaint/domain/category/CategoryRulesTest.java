package id.tanggap.complaint.domain.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.kit.domain.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryRulesTest {

  private static Category category(boolean active, Attribute... attributes) {
    return new Category(
        "LAMPU",
        "Lampu jalan",
        "Street lamps",
        List.of(attributes),
        true,
        Set.of("DISHUB"),
        Set.of(ComplaintClass.COMPLAINT),
        Urgency.NORMAL,
        active);
  }

  private static CategoryBook book(boolean active) {
    return new CategoryBook(List.of(new CategoryBook.Entry(4, category(active))));
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, apa saja, true",
    "NUMBER, 12.5, true",
    "NUMBER, -3, true",
    "NUMBER, dua, false",
    "NUMBER, 1e999999999, false",
    "DATE, 2026-02-28, true",
    "DATE, 2026-02-29, false",
    "BOOLEAN, true, true",
    "BOOLEAN, ya, false",
    "CHOICE, OFF, true",
    "CHOICE, off, false"
  })
  void anAnswerFitsItsType(AttributeType type, String answer, boolean fits) {
    List<String> choices = type == AttributeType.CHOICE ? List.of("OFF", "ON") : List.of();
    Attribute attribute = new Attribute("a", "A", "A", type, true, choices, null);
    List<Fault> faults =
        category(true, attribute).answerFaults(Map.of("a", answer), true, String::equals);
    assertThat(faults).hasSize(fits ? 0 : 1);
  }

  @Test
  void aRetiredCategoryTakesNoNewReportsButItsCasesKeepItsRules() {
    assertThat(book(false).find("LAMPU")).isEmpty();
    assertThat(book(false).published()).isFalse();
    assertThat(book(false).needsEvidence("LAMPU")).isTrue();
    assertThat(book(true).needsEvidence("Apa saja")).isFalse();
    assertThat(book(true).needsEvidence(null)).isFalse();
  }

  @Test
  void unitsBelowAnAllowedOneAreAllowed() {
    assertThatCode(() -> book(true).requireAllowed("LAMPU", "/SETDA/DISHUB/UPT-1/"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> book(true).requireAllowed("LAMPU", "/SETDA/DISHUB-2/"))
        .isInstanceOf(UnitNotForCategory.class);
    assertThatCode(() -> book(true).requireAllowed("bebas", "/SETDA/DINKES/"))
        .doesNotThrowAnyException();
  }
}
