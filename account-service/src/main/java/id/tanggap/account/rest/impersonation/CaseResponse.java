package id.tanggap.account.rest.impersonation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.account.application.impersonation.CaseView;
import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.LookAlikePart;
import id.tanggap.account.domain.impersonation.LookAlikeScore;
import id.tanggap.account.domain.impersonation.Takedown;
import id.tanggap.account.domain.impersonation.TakedownAddressee;
import id.tanggap.account.domain.impersonation.TakedownOutcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case with all that belongs to it. */
@Schema(description = "A case of impersonation with its score, evidence and takedown requests")
public record CaseResponse(
    @JsonUnwrapped ImpersonationResponse summary,
    @Schema(
            description = "How the score came about; null without an account to compare",
            nullable = true)
        ScoreResponse likeness,
    @Schema(description = "All evidence, oldest first") List<EvidenceResponse> pieces,
    @Schema(description = "Requests to take the account down, oldest first")
        List<TakedownResponse> takedowns) {

  /** How a score came about. */
  @Schema(
      description =
          "How a score came about: each part that holds takes its weight of the doubt that the"
              + " others left")
  record ScoreResponse(
      @Schema(description = "Definition of the score", examples = "look-alike/1") String definition,
      @Schema(description = "The official account that it was compared with") UUID accountId,
      @Schema(description = "Its handle at the time", examples = "dinkes.kabtegal") String handle,
      @Schema(description = "The parts") List<PartResponse> parts) {

    static ScoreResponse of(LookAlikeScore score) {
      return score == null
          ? null
          : new ScoreResponse(
              LookAlikeScore.DEFINITION,
              score.accountId(),
              score.handle(),
              Arrays.stream(LookAlikePart.values())
                  .map(
                      part ->
                          new PartResponse(
                              part, score.parts().get(part) / 100.0, part.weight() / 100.0))
                  .toList());
    }
  }

  /** One part of a score. */
  @Schema(description = "One part of a score")
  record PartResponse(
      @Schema(description = "In which way", examples = "SKELETON") LookAlikePart part,
      @Schema(description = "How much it holds, 0 to 1", examples = "1.0") double value,
      @Schema(description = "What it counts, 0 to 1", examples = "0.9") double weight) {}

  /** A piece of evidence. */
  @Schema(description = "A piece of evidence")
  record EvidenceResponse(
      @Schema(description = "The piece") UUID id,
      @Schema(description = "What was seen", examples = "Meminta transfer dana") String text,
      @Schema(
              description = "Where it was seen",
              nullable = true,
              examples = "https://www.instagram.com/p/C3abc/")
          String url,
      @Schema(
              description = "SHA-256 of the file that keeps it",
              nullable = true,
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String sha256,
      @Schema(description = "By whom", examples = "Koordinator Diskominfo") String addedBy,
      @Schema(description = "When", examples = "2026-02-19T03:00:00Z") Instant addedAt) {

    static EvidenceResponse of(Evidence piece) {
      return new EvidenceResponse(
          piece.id(), piece.text(), piece.url(), piece.sha256(), piece.addedBy(), piece.addedAt());
    }
  }

  /** A request to take the account down. */
  @Schema(description = "A request to take the account down, and its clock")
  record TakedownResponse(
      @Schema(description = "The request") UUID id,
      @Schema(description = "Who was asked", examples = "PLATFORM") TakedownAddressee addressee,
      @Schema(description = "Number of the ticket or letter", examples = "IG-2026-4711")
          String reference,
      @Schema(description = "By whom", examples = "Koordinator Diskominfo") String reportedBy,
      @Schema(description = "When it was made", examples = "2026-02-19T04:00:00Z")
          Instant reportedAt,
      @Schema(description = "Until when an answer is due", examples = "2026-02-26T04:00:00Z")
          Instant dueAt,
      @Schema(description = "Whether it is late", examples = "false") boolean overdue,
      @Schema(description = "The answer; null while there is none", nullable = true)
          TakedownOutcome outcome,
      @Schema(description = "Words to the answer", nullable = true, examples = "Sudah dihapus")
          String note,
      @Schema(
              description = "When it was answered",
              nullable = true,
              examples = "2026-02-21T04:00:00Z")
          Instant answeredAt) {

    static TakedownResponse of(Takedown takedown, Instant now) {
      return new TakedownResponse(
          takedown.id(),
          takedown.addressee(),
          takedown.reference(),
          takedown.reportedBy(),
          takedown.reportedAt(),
          takedown.dueAt(),
          takedown.overdue(now),
          takedown.outcome(),
          takedown.note(),
          takedown.answeredAt());
    }
  }

  static CaseResponse of(CaseView view, Instant now) {
    ImpersonationCase found = view.impersonation();
    return new CaseResponse(
        ImpersonationResponse.of(found),
        ScoreResponse.of(found.likeness()),
        view.evidence().stream().map(EvidenceResponse::of).toList(),
        view.takedowns().stream().map(takedown -> TakedownResponse.of(takedown, now)).toList());
  }
}
