package id.tanggap.complaint.rest.bank;

import id.tanggap.complaint.application.bank.BankEntries;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the answer bank. */
@Schema(description = "An entry of the answer bank", name = "AnswerBankEntry")
public record BankEntryResponse(
    @Schema(description = "the entry; stays the same over all revisions") UUID id,
    @Schema(description = "short name, one of its kind in the region", examples = "KTP-HILANG")
        String code,
    @Schema(description = "unit that owns it and keeps it right") UUID unitId,
    @Schema(
            description = "ANSWER answers a question, ACKNOWLEDGEMENT is never an answer by itself",
            examples = "ANSWER")
        BankEntry.Kind kind,
    @Schema(examples = "IN_FORCE", description = "where it stands today, by the region's date")
        BankEntry.Standing standing,
    @Schema(examples = "2027-12-31", description = "the last day on which it may be used")
        LocalDate validUntil,
    @Schema(examples = "2", description = "the revision shown here") int revision,
    @Schema(description = "number of the newest revision, approved or not", examples = "3")
        int newestRevision,
    @Schema(examples = "2", description = "the revision in force; null before the first approval")
        Integer approvedRevision,
    @Schema(description = "what the desk calls it", examples = "KTP hilang") String title,
    @Schema(
            description = "questions that it answers, as citizens put them",
            examples = "[\"KTP saya hilang, apa yang harus dibawa?\"]")
        List<String> questions,
    @Schema(
            description = "the words in Indonesian",
            examples = "Bawa surat kehilangan dari kepolisian dan kartu keluarga ke Disdukcapil.")
        String textId,
    @Schema(
            description = "the words in English; null when there are none",
            examples = "Bring the police report and the family card to the civil registry.")
        String textEn,
    @Schema(description = "answers that were made from it", examples = "37") long usageCount,
    @Schema(description = "when the last one was; null for never") Instant lastUsedAt,
    @Schema(description = "when it was recorded") Instant createdAt) {

  static BankEntryResponse of(BankEntries.Shown shown, LocalDate today) {
    BankEntry entry = shown.entry();
    BankText.Words words = shown.text().words();
    return new BankEntryResponse(
        entry.id(),
        entry.code(),
        entry.unitId(),
        entry.kind(),
        entry.standing(today),
        entry.validUntil(),
        shown.text().revision(),
        entry.newestRevision(),
        entry.approvedRevision(),
        words.title(),
        words.questions(),
        words.indonesian(),
        words.english(),
        entry.usageCount(),
        entry.lastUsedAt(),
        entry.createdAt());
  }

  /** A page of entries, as documented. */
  @Schema(description = "A page of entries", name = "AnswerBankPage")
  public record Page(
      @Schema(description = "what was found, in the order of the list")
          List<BankEntryResponse> items,
      @Schema(description = "what cursor takes for the next page; null on the last one")
          String nextCursor) {}

  /** One revision of the words. */
  @Schema(description = "One revision of the words", name = "AnswerBankRevision")
  public record Revision(
      @Schema(description = "1 for the first", examples = "2") int revision,
      @Schema(description = "what the desk called it in this revision", examples = "KTP hilang")
          String title,
      @Schema(
              description = "ways in which citizens ask for it",
              examples = "[\"KTP saya hilang, apa yang harus dibawa?\"]")
          List<String> questions,
      @Schema(
              description = "the words in Indonesian",
              examples = "Bawa surat kehilangan dan kartu keluarga.")
          String textId,
      @Schema(
              description = "the words in English; null when there are none",
              examples = "Bring the police report and the family card.")
          String textEn,
      @Schema(
              description = "subject of the person at the identity provider who wrote it",
              examples = "9f1c2f9e-8f5c-4f6d-9a51-2a5e4f3b7c11")
          String writtenBy,
      @Schema(description = "when it was written") Instant writtenAt,
      @Schema(
              description =
                  "subject of the person at the identity provider who approved it; null until then",
              examples = "4b2e8f31-1d0a-4a43-8ac4-0f4f6b2f9d22")
          String approvedBy,
      @Schema(description = "when it was approved; null until then") Instant approvedAt) {

    static Revision of(BankText text) {
      BankText.Words words = text.words();
      return new Revision(
          text.revision(),
          words.title(),
          words.questions(),
          words.indonesian(),
          words.english(),
          text.writtenBy(),
          text.writtenAt(),
          text.approvedBy(),
          text.approvedAt());
    }
  }

  /** All revisions, newest first. */
  @Schema(description = "All revisions, newest first", name = "AnswerBankRevisions")
  public record Revisions(
      @Schema(description = "what was found, in the order of the list") List<Revision> items) {}
}
