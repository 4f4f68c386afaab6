package id.tanggap.complaint.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.complaint.domain.privacy.Masking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "🙏🙏", "👍", "...", "🙏 !", "\u200b", "-_-"})
  void signsAndPicturesAreNoWords(String text) {
    assertThat(AnswerWords.present(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ok", "Sudah 🙏", "24 jam", "Nggih, sampun."})
  void aShortWordIsAWord(String text) {
    assertThat(AnswerWords.present(text)).isTrue();
  }

  @Test
  void caseSignsAndPicturesDoNotMakeOtherWords() {
    assertThat(AnswerWords.hash("Terima kasih, segera kami tindak lanjuti! 🙏"))
        .isEqualTo(AnswerWords.hash("terima kasih segera kami tindak lanjuti"))
        .isNotEqualTo(AnswerWords.hash("terima kasih, sudah kami tindak lanjuti"));
  }

  @Test
  void whatTheMaskCoversIsFoundWhereItStands() {
    String text = "Hubungi 081234567890 atau kirim ke contoh@contoh.example ya";
    assertThat(PersonalDetails.between(text, Masking.mask(text)))
        .extracting(
            found ->
                found.kind() + "=" + text.substring(found.start(), found.start() + found.length()))
        .containsExactly("TELEPON=081234567890", "EMAIL=contoh@contoh.example");
  }

  @Test
  void aDetailAtTheEndAndOneAfterTheOtherAreFoundToo() {
    String end = "Telepon saja 0812-3456-7890";
    assertThat(PersonalDetails.between(end, Masking.mask(end)))
        .containsExactly(new PersonalDetails.Found("TELEPON", 13, 14));
    String written = "Isi kolom [NIK] sendiri";
    assertThat(PersonalDetails.between(written, Masking.mask(written))).isEmpty();
  }
}
