package id.tanggap.complaint.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sentences as citizens write them, with people who do not exist. */
class MaskingSentencesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/masking/masked.psv", delimiter = '|')
  void hidesWhoWroteOrIsMeant(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(masked);
    assertThat(Masking.mask(masked)).isEqualTo(masked);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/masking/kept.psv", delimiter = '|')
  void keepsWhatIsNoPerson(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @Test
  void hidesWhatTheReporterGaveBesideTheWords() {
    assertThat(
            Masking.mask(
                "Saya,  contoh  SITI Aminah, lapor. Contoh Sitinjak tidak ikut.",
                List.of("Contoh Siti Aminah", "Contoh Siti")))
        .isEqualTo("Saya,  [PELAPOR], lapor. Contoh Sitinjak tidak ikut.");
  }

  @Test
  void hidesOthersFromWhoAsksForTheOwnData() {
    assertThat(Masking.maskOthers("Ibu Contoh Wati dan bidan Contoh Sri meminta uang di loket 3"))
        .isEqualTo("Ibu [NAMA] dan bidan [NAMA] meminta uang di loket 3");
    assertThat(Masking.maskOthers("Bapak Kepala Puskesmas sudah tahu"))
        .isEqualTo("Bapak Kepala Puskesmas sudah tahu");
  }
}
