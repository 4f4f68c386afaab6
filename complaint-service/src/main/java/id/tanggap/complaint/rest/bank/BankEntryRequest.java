package id.tanggap.complaint.rest.bank;

import id.tanggap.complaint.application.bank.WriteBankEntry;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry to add to the answer bank. */
@Schema(description = "An entry to add to the answer bank", name = "AnswerBankEntryRequest")
public record BankEntryRequest(
    @Schema(examples = "KTP-HILANG", description = "its name in files, unique in the region")
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}")
        String code,
    @Schema(examples = "DISDUKCAPIL", description = "the unit that answers for it")
        @NotBlank
        @Size(max = 40)
        String unitCode,
    @Schema(
            description = "ANSWER answers a question, ACKNOWLEDGEMENT is never an answer by itself",
            examples = "ANSWER")
        @NotNull
        BankEntry.Kind kind,
    @Schema(description = "what the desk calls it", examples = "KTP hilang")
        @NotBlank
        @Size(max = 200)
        String title,
    @Schema(
            examples = "[\"KTP saya hilang, apa yang harus dibawa?\"]",
            description = "ways in which citizens ask for it")
        @NotNull
        @Size(max = 50)
        List<@NotBlank @Size(max = 300) String> questions,
    @Schema(
            description = "the words in Indonesian",
            examples = "Bawa surat kehilangan dari kepolisian dan kartu keluarga ke Disdukcapil.")
        @NotBlank
        @Size(max = 5000)
        String textId,
    @Schema(
            description = "the words in English; null when there are none",
            examples = "Bring the police report and the family card to the civil registry.",
            nullable = true)
        @Size(min = 1, max = 5000)
        String textEn,
    @Schema(examples = "2027-12-31", description = "the last day on which it may be used") @NotNull
        LocalDate validUntil) {

  WriteBankEntry.Typed typed() {
    return new WriteBankEntry.Typed(
        code, unitCode, kind, new BankText.Words(title, questions, textId, textEn), validUntil);
  }
}
