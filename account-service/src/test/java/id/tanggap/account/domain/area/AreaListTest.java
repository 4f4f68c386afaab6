package id.tanggap.account.domain.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaListTest {

  private static AreaList of(String... codes) {
    List<AreaList.Entry> entries = new ArrayList<>();
    for (String code : codes) {
      entries.add(new AreaList.Entry(entries.size() + 2L, code, "Contoh"));
    }
    return new AreaList(entries);
  }

  private static List<String> refusals(AreaList list) {
    return list.refusals().stream().map(no -> no.line() + " " + no.why().code()).toList();
  }

  @Test
  void rowsMayComeInAnyOrder() {
    assertThat(of("33.28.10", "33", "33.28").refusals()).isEmpty();
  }

  @Test
  void everyRowAgainstARuleIsNamedWithItsLine() {
    assertThat(refusals(of("33", "33.28", "33.28", "33.29.01", "33.99x", "34.01")))
        .containsExactly(
            "4 area-code-repeated",
            "5 area-parent-missing",
            "6 area-code-malformed",
            "7 area-parent-missing");
  }

  @Test
  void aRepeatedCodeNamesTheLineThatHadItFirst() {
    assertThat(of("33", "33").refusals().get(0).why().details()).containsEntry("firstLine", 2L);
  }

  @Test
  void twoHundredRefusalsAreEnough() {
    String[] codes = new String[500];
    java.util.Arrays.setAll(codes, i -> "x" + i);
    assertThat(of(codes).refusals()).hasSize(200);
  }
}
