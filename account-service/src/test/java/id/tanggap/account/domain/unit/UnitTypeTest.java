package id.tanggap.account.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTypeTest {

  @ParameterizedTest
  @CsvSource({
    "AGENCY,DISKOMINFO",
    "AGENCY,DISKOMINFO-IKP",
    "AGENCY,RS2",
    "HEALTH_CENTRE,PKM-SLAWI",
    "HOSPITAL,RSUD-SOESELO",
    "REGIONAL_ENTERPRISE,PDAM",
    "EXTERNAL_PARTNER,PLN",
    "DISTRICT,33.28.01",
    "DISTRICT,33.28.10",
    "URBAN_VILLAGE,33.28.10.1010",
    "VILLAGE,33.28.10.2004",
    "VILLAGE,33.28.10.3001"
  })
  void aCodeOfTheGrammarIsAccepted(UnitType type, String code) {
    assertThat(type.accepts(code, "33.28")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "AGENCY,diskominfo",
    "AGENCY,1DINKES",
    "AGENCY,D",
    "AGENCY,DINAS KESEHATAN",
    "AGENCY,DINKES_",
    "AGENCY,33.28.01",
    "AGENCY,ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG",
    "DISTRICT,33.28",
    "DISTRICT,33.28.00",
    "DISTRICT,33.28.1",
    "DISTRICT,32.12.20",
    "DISTRICT,33.280.1",
    "DISTRICT,33.70.01",
    "DISTRICT,SLAWI",
    "URBAN_VILLAGE,33.28.10.2004",
    "URBAN_VILLAGE,33.28.10",
    "VILLAGE,33.28.10.1010",
    "VILLAGE,33.28.10.4001",
    "VILLAGE,33.28.10.20040",
    "VILLAGE,32.77.03.2004"
  })
  void anyOtherCodeIsRefused(UnitType type, String code) {
    assertThat(type.accepts(code, "33.28")).isFalse();
  }
}
