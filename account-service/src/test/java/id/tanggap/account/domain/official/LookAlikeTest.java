package id.tanggap.account.domain.official;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dinkes.kabtegal",
        "Dinkes_KabTegal",
        "d1nkes.kabtegal",
        "dinkes.kabtega1",
        "dinkes.kabtegaI",
        "d\u0456nkes.kabt\u0435gal",
        "dinkes-kab-tegal",
        "d\u00ednkes.kabtegal"
      })
  void whatLooksTheSameHasTheSameSkeleton(String handle) {
    assertThat(LookAlike.skeleton(handle)).isEqualTo(LookAlike.skeleton("dinkes.kabtegal"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dinkes.kabtegal_official",
        "dinkes.kabtegal.id",
        "real_dinkes.kabtegal",
        "official.dinkes.kabtegal.id",
        "dinkes.kabtegal_resmi"
      })
  void wordsThatImpostorsAddAreLeftOutOfTheStem(String handle) {
    assertThat(LookAlike.stem(handle)).isEqualTo(LookAlike.stem("dinkes.kabtegal"));
  }

  @Property
  void everyTextHasAStemThatIsItsOwnSkeleton(@ForAll String text) {
    String stem = LookAlike.stem(text);
    assertThat(stem).doesNotContainAnyWhitespaces();
    assertThat(LookAlike.stem(stem)).isEqualTo(stem);
  }
}
