package id.tanggap.account.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.compliance.NamePatternMalformed;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Re2NamePatternsTest {
  private final Re2NamePatterns patterns = new Re2NamePatterns();

  @Test
  void theWholeNameMustFitInAnyCase() {
    Predicate<String> fits = patterns.compile("Dinas .+ Kab\\. Tegal");
    assertThat(fits).accepts("dinas kesehatan KAB. TEGAL");
    assertThat(fits).rejects("Dinas Kesehatan Kab. Tegal palsu");
  }

  @Test
  void everyNameFitsNoPattern() {
    assertThat(patterns.compile(null)).accepts("Apa saja");
  }

  /** A backtracking engine would not come back from these within the age of the universe. */
  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|aa)+b", "(.*)*x", "([a-z]+)*[0-9]"})
  void aPatternThatWouldHangOtherEnginesIsAnswered(String pattern) {
    assertThat(patterns.compile(pattern)).rejects("a".repeat(200) + "!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[a",
        "(?=x)",
        "(a)\\1",
        "a{1001}",
        "((a{100}){100}){100}",
        "(a{32}){32}",
        "a{99999}"
      })
  void whatIsNoExpressionOrTakesTooMuchRoomIsRefused(String pattern) {
    assertThatThrownBy(() -> patterns.compile(pattern)).isInstanceOf(NamePatternMalformed.class);
  }

  @Test
  void aLongPatternIsRefused() {
    assertThatThrownBy(() -> patterns.compile("a".repeat(201)))
        .isInstanceOf(NamePatternMalformed.class);
  }
}
