package id.tanggap.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void fallsBackToIndonesian() {
    for (String header :
        new String[] {null, "", "fr", ";;;", "id", "in-ID", "*", "en;q=0", "x".repeat(300)}) {
      assertThat(Languages.preferred(header)).as(header).isEqualTo(Languages.INDONESIAN);
    }
  }

  @Test
  void takesEnglishWhereItIsPreferred() {
    for (String header : List.of("en", "en-US,id;q=0.5", "fr,en;q=0.3", "id;q=0.1,en;q=0.2")) {
      assertThat(Languages.preferred(header)).as(header).isEqualTo(Languages.ENGLISH);
    }
  }

  @Test
  void fillsListsAndLeavesNoPlaceholder() {
    Texts texts = new Texts();

    assertThat(
            texts.detail(
                Languages.INDONESIAN,
                "illegal-transition",
                Map.of("from", "$1", "allowed", List.of("a", "b"))))
        .isEqualTo("Pada status $1 tindakan  tidak dapat dilakukan. Yang dapat dilakukan: a, b.");
  }

  @Test
  void writesNoMemberOfAProblemTwice() {
    Problem problem =
        new Problem(
            "t", "T", 400, null, "/", "c", List.of(), null, Map.of("code", "X", "other", 1));

    assertThat(problem.members()).containsOnly(Map.entry("other", 1));
  }
}
