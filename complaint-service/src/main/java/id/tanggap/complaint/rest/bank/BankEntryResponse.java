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
@Schema(name = "AnswerBankEntry")
public record BankEntryResponse(
    UUID id,
    @Schema(examples = "KTP-HILANG") String code,
    UUID unitId,
    @Schema(examples = "ANSWER") BankEntry.Kind kind,
    @Schema(examples = "IN_FORCE", description = "where it stands today, by the region's date")
        BankEntry.Standing standing,
    @Schema(examples = "2027-12-31", description = "the last day on which it may be used")
        LocalDate validUntil,
    @Schema(examples = "2", description = "the revision shown here") int revision,
    @Schema(examples = "3") int newestRevision,
    @Schema(examples = "2", description = "the revision in force; null before the first approval")
        Integer approvedRevision,
    @Schema(examples = "KTP hilang") String title,
    @Schema(examples = "[\"KTP saya hilang, apa yang harus dibawa?\"]") List<String> questions,
    @Schema(examples = "Bawa surat kehilangan dari kepolisian dan kartu keluarga ke Disdukcapil.")
        String textId,
    @Schema(examples = "Bring the police report and the family card to the civil registry.")
        String textEn,
    @Schema(examples = "37") long usageCount,
    Instant lastUsedAt,
    Instant createdAt) {

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
  @Schema(name = "AnswerBankPage")
  public record Page(List<BankEntryResponse> items, String nextCursor) {}

  /** One revision of the words. */
  @Schema(name = "AnswerBankRevision")
  public record Revision(
      @Schema(examples = "2") int revision,
      @Schema(examples = "KTP hilang") String title,
      @Schema(examples = "[\"KTP saya hilang, apa yang harus dibawa?\"]") List<String> questions,
      @Schema(examples = "Bawa surat kehilangan dan kartu keluarga.") String textId,
      @Schema(examples = "Bring the police report and the family card.") String textEn,
      @Schema(examples = "9f1c2f9e-8f5c-4f6d-9a51-2a5e4f3b7c11") String writtenBy,
      Instant writtenAt,
      @Schema(examples = "4b2e8f31-1d0a-4a43-8ac4-0f4f6b2f9d22") String approvedBy,
      Instant approvedAt) {

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
  @Schema(name = "AnswerBankRevisions")
  public record Revisions(List<Revision> items) {}
}
