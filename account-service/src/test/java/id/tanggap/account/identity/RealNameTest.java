package id.tanggap.account.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Siti Contoh|Siti|Contoh",
        "dr. Siti Contoh Panjang, M.Kes.|dr. Siti Contoh Panjang,|M.Kes.",
        "Contoh|Contoh|-",
        "  Siti   Contoh |Siti|Contoh",
        "Siti <Contoh> (Plt)|Siti Contoh|Plt",
        "???|-|-"
      })
  void everyNameHasTheTwoPartsThatKeycloakWants(String full, String first, String last) {
    assertThat(RealName.of(full)).isEqualTo(new RealName(first, last));
  }
}
