package id.tanggap.complaint.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NIK saya 3328014506900001 ya|NIK saya [NIK] ya",
        "NIK 3328 0145 0690 0001|NIK [NIK]",
        "kode 9999999999999999|kode [NOMOR]",
        "hubungi 081234567890.|hubungi [TELEPON].",
        "WA +62 812-3456-7890 segera|WA [TELEPON] segera",
        "telp 62(812)3456789|telp [TELEPON]",
        "surel budi.s@contoh.go.id, terima kasih|surel [EMAIL], terima kasih",
        "truk G 1234 AB ngebut|truk [PLAT] ngebut",
        "NPWP 01.234.567.8-901.000|NPWP [NPWP]",
        "transfer ke rekening BRI 1234 5678 9012 saja|transfer ke rekening BRI [REKENING] saja",
        "nama saya Siti Aminah dari Slawi|nama saya [NAMA] dari Slawi",
        "rumah di Jl. Ahmad Yani No. 12 rusak|rumah di [ALAMAT] rusak"
      })
  void masksWhatIdentifiesAPerson(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jalan berlubang di RT 03 RW 05 sejak 2024",
        "Listrik padam 3 jam di KM 12",
        "Biaya Rp 1.500.000 untuk 25 orang",
        "Kantor buka 07.30 sampai 16.00, telepon (0283) 491234"
      })
  void leavesOrdinaryWordsAndNumbersAlone(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"081298765432", "0812-9876-5432", "+62 812 9876 5432", "62 0812.9876.5432"})
  void theOwnNumberIsNoSecretFromItsOwnerHoweverItIsWritten(String spelling) {
    assertThat(
            Masking.maskOthers(
                "Hubungi " + spelling + ", jangan 081211112222",
                List.of("Contoh Siti", "0812 9876 5432")))
        .isEqualTo("Hubungi " + spelling + ", jangan [TELEPON]");
  }

  @Test
  void theOwnNameKeepsNoPartOfTheNameOfAnother() {
    assertThat(
            Masking.maskOthers(
                "Ibu Siti Rahma meminta uang", List.of("Siti", "siti@contoh.example")))
        .isEqualTo("Ibu [NAMA] meminta uang");
  }

  @Test
  void whatManyGaveIsCoveredButNoOrdinaryWordIsTakenFromManyReaders() {
    assertThat(
            Masking.coverMany(
                "Menurut contoh  wulan dan Darmi (0812-9876-5432), air warga mati; Sudarmi belum.",
                List.of("Contoh Wulan", "Darmi", "0812-9876-5432", "warga", "Contoh Lain")))
        .isEqualTo("Menurut [PELAPOR] dan [PELAPOR] ([PELAPOR]), air warga mati; Sudarmi belum.");
    assertThat(Masking.coverMany(null, List.of("Contoh Wulan"))).isNull();
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Masking.mask(null)).isNull();
  }

  @Property
  void maskingTwiceIsMaskingOnce(@ForAll String text) {
    String once = Masking.mask(text);
    assertThat(Masking.mask(once)).isEqualTo(once);
  }

  @Property
  void noMobileNumberSurvivesWhereverItStands(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 20) String before,
      @ForAll @NumericChars @StringLength(min = 8, max = 10) String digits,
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 20) String after) {
    assertThat(Masking.mask(before + " 08" + digits + " " + after)).doesNotContain(digits);
  }
}
