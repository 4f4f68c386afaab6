package id.tanggap.account.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

  @ParameterizedTest
  @CsvSource({
    "33,PROVINCE,PROVINCE,",
    "33.28,REGENCY,REGENCY,33",
    "33.76,REGENCY,CITY,33",
    "33.28.10,DISTRICT,DISTRICT,33.28",
    "33.28.10.1010,VILLAGE,URBAN_VILLAGE,33.28.10",
    "33.28.10.2004,VILLAGE,VILLAGE,33.28.10",
    "91.03.01.3001,VILLAGE,CUSTOMARY_VILLAGE,91.03.01"
  })
  void aCodeTellsHowDeepAndWhatAnAreaIsAndWhatLiesAroundIt(
      String text, AreaLevel level, AreaKind kind, String parent) {
    AreaCode code = new AreaCode(text);
    assertThat(code.level()).isEqualTo(level);
    assertThat(code.kind()).isEqualTo(kind);
    assertThat(code.parent()).isEqualTo(parent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "03",
        "33.",
        "33.00",
        "33.70",
        "33.28.00",
        "33.28.10.0001",
        "33.28.10.4001",
        "33.28.10.101",
        "33-28",
        "33.28.10.10101",
        " 33",
        "33.28.10.1010.1",
        "٣٣"
      })
  void whatTheMinistryDoesNotWriteIsNoCode(String text) {
    assertThatThrownBy(() -> new AreaCode(text)).isInstanceOf(AreaCodeMalformed.class);
  }
}
