package id.tanggap.complaint.rest.bank;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.complaint.application.bank.WriteBankEntry;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch of an entry: what is absent stays, null clears. */
@Schema(
    name = "ChangeAnswerBankEntryRequest",
    description = "Changes to an entry: what is absent stays, null clears")
public final class ChangeBankEntryRequest {

  private static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

  @Schema(description = "unit that owns it", examples = "DISDUKCAPIL")
  @Size(max = 40)
  @Pattern(regexp = NOT_BLANK)
  private String unitCode;

  @Schema(
      description = "ANSWER answers a question, ACKNOWLEDGEMENT is never an answer by itself",
      examples = "ANSWER")
  private BankEntry.Kind kind;

  @Schema(description = "what the desk calls it", examples = "KTP hilang")
  @Size(max = 200)
  @Pattern(regexp = NOT_BLANK)
  private String title;

  @Schema(
      description = "ways in which citizens ask for it; the whole list anew",
      examples = "[\"KTP saya hilang, apa yang harus dibawa?\"]")
  @Size(max = 50)
  private List<@NotBlank @Size(max = 300) String> questions;

  @Schema(
      description = "the words in Indonesian",
      examples = "Bawa surat kehilangan dan kartu keluarga ke Disdukcapil.")
  @Size(max = 5000)
  @Pattern(regexp = NOT_BLANK)
  private String textId;

  @Schema(
      description = "the words in English; null when there are none",
      examples = "Bring the police report and the family card.",
      nullable = true)
  @Size(min = 1, max = 5000)
  private String textEn;

  @Schema(hidden = true)
  private boolean englishGiven;

  @Schema(description = "last day on which it may be used", examples = "2027-12-31")
  private LocalDate validUntil;

  @JsonSetter(nulls = Nulls.FAIL)
  void setUnitCode(String value) {
    unitCode = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setKind(BankEntry.Kind value) {
    kind = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setTitle(String value) {
    title = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setQuestions(List<String> value) {
    questions = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setTextId(String value) {
    textId = value;
  }

  @JsonSetter
  void setTextEn(String value) {
    englishGiven = true;
    textEn = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setValidUntil(LocalDate value) {
    validUntil = value;
  }

  /** What is recorded with what was given laid over it. */
  WriteBankEntry.Typed over(WriteBankEntry.Typed recorded) {
    BankText.Words words = recorded.words();
    return new WriteBankEntry.Typed(
        recorded.code(),
        either(unitCode, recorded.unitCode()),
        either(kind, recorded.kind()),
        new BankText.Words(
            either(title, words.title()),
            either(questions, words.questions()),
            either(textId, words.indonesian()),
            englishGiven ? textEn : words.english()),
        either(validUntil, recorded.validUntil()));
  }

  private static <T> T either(T given, T recorded) {
    return given == null ? recorded : given;
  }
}
