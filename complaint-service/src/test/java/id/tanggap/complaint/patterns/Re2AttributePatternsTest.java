package id.tanggap.complaint.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Re2AttributePatternsTest {

  private final Re2AttributePatterns patterns = new Re2AttributePatterns();

  @Test
  void theWholeAnswerMustMatch() {
    assertThat(patterns.matches("[A-Z]{2}-\\d{1,4}", "AB-12")).isTrue();
    assertThat(patterns.matches("[A-Z]{2}-\\d{1,4}", "xAB-12")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"([a-z", "a{1,1000}", "(a{1,99}){1,99}", "(a{9}b)*", "(?<=a)b"})
  void whatIsBrokenOrTooLargeIsNotUsable(String pattern) {
    assertThat(patterns.usable(pattern)).isFalse();
    assertThat(patterns.matches(pattern, "a")).isFalse();
  }

  @Test
  void aPatternThatWouldBacktrackForeverDoesNot() {
    assertThatCode(() -> patterns.matches("(a+)+b", "a".repeat(500))).doesNotThrowAnyException();
    assertThat(patterns.matches("(a+)+b", "a".repeat(500))).isFalse();
  }
}
