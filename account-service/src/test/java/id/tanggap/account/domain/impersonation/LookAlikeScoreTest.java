package id.tanggap.account.domain.impersonation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.unicode.IcuConfusables;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikeScoreTest {
  private static final Confusables ICU = new IcuConfusables();
  private static final UUID ACCOUNT = UUID.fromString("01930000-0000-7000-8000-000000000001");

  private static LookAlikeScore score(String suspect, String official) {
    return LookAlikeScore.of(ICU, suspect, ACCOUNT, official);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // the eye sees the same: Cyrillic i and e, or only another separator
    "d\u0456nkes.kabt\u0435gal, 100, 100, 100, 17, 0",
    "dinkes_kabtegal,           100, 100, 100, 100, 0",
    // a digit for a letter
    "d1nkes.kabtegal,           0,   100, 100, 40, 0",
    // two letters swapped, one left out
    "dinkes.kabtegla,           0,   0,   67,  60, 0",
    "dinkes.kabteal,            0,   0,   67,  60, 0",
    // the same words, written out and turned round
    "tegal_kabupaten_dinas_kesehatan, 0, 0, 0, 100, 0",
    // a promise behind the name
    "dinkes.kabtegal_official,  0,   0,   0,   100, 100",
    "bantuan.dinkes.kabtegal,   0,   0,   0,   100, 100",
    // something else
    "warung.kopi.slawi,         0,   0,   0,   0,   0"
  })
  void everyWayToResembleIsAPartOfItsOwn(
      String suspect, int skeleton, int folding, int distance, int tokens, int affix) {
    LookAlikeScore score = score(suspect, "dinkes.kabtegal");
    assertThat(score.skeleton()).as("skeleton").isEqualTo(skeleton);
    assertThat(score.folding()).as("folding").isEqualTo(folding);
    assertThat(score.distance()).as("distance").isEqualTo(distance);
    assertThat(score.affix()).as("affix").isEqualTo(affix);
    assertThat(score.tokens()).as("tokens").isEqualTo(tokens);
  }

  @Test
  void theTotalIsWhatThePartsLeaveOfTheDoubt() {
    assertThat(score("warung.kopi.slawi", "dinkes.kabtegal").total()).isZero();
    // tokens 0.6 and affix 0.7: 1 - 0.4 * 0.3
    assertThat(score("dinkes.kabtegal_official", "dinkes.kabtegal").total()).isEqualTo(88);
    // skeleton 0.9, folding 0.8, distance 0.6, tokens 0.6: 1 - 0.1 * 0.2 * 0.4 * 0.4
    assertThat(score("dinkes-kabtegal", "dinkes.kabtegal").total()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dinkes", "dpu", "rsud"})
  void aShortNameTwoLettersAwayIsNoResemblance(String suspect) {
    assertThat(score(suspect, "dpmd").distance()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"abcd, abcd, 0", "abcd, abdc, 1", "abcd, abd, 1", "ab, xabx, 2", "abcd, wxyz, 3"})
  void swappedNeighboursAreOneEdit(String one, String other, int edits) {
    assertThat(EditDistance.between(one, other, 2)).isEqualTo(edits);
  }

  @Property
  void aScoreStaysBetweenNothingAndAllForWhateverText(
      @ForAll String suspect, @ForAll String official) {
    assertThat(score(suspect, official).total()).isBetween(0, 100);
    assertThat(score(suspect, suspect).skeleton()).isEqualTo(100);
  }
}
