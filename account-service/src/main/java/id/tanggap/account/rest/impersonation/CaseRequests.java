package id.tanggap.account.rest.impersonation;

import id.tanggap.account.domain.impersonation.Evidence;
import id.tanggap.account.domain.impersonation.ImpersonationOutcome;
import id.tanggap.account.domain.impersonation.Takedown;
import id.tanggap.account.domain.impersonation.TakedownAddressee;
import id.tanggap.account.domain.impersonation.TakedownOutcome;
import id.tanggap.account.domain.official.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about impersonation cases. */
final class CaseRequests {
  private static final String LINK = "https?://\\S+";
  private static final String SHA256 = "[0-9A-Fa-f]{64}";

  private CaseRequests() {}

  /** An account that somebody takes for a fake. */
  @Schema(description = "An account that somebody takes for a fake")
  record ReportImpersonationRequest(
      @Schema(description = "Platform", examples = "INSTAGRAM") @NotNull Platform platform,
      @Schema(
              description = "URL or handle in any spelling",
              examples = "https://www.instagram.com/dinkes.kabtegal_official")
          @NotBlank
          @Size(max = 500)
          String address,
      @Schema(description = "The official account that it imitates", nullable = true)
          UUID imitatedAccountId,
      @Schema(
              description = "What was seen and where the proof is kept",
              examples = "Meminta transfer dana; tangkapan layar ada di berkas 12/2026")
          @NotBlank
          @Size(max = 1000)
          String evidence) {

    Evidence.Piece piece() {
      return new Evidence.Piece(evidence, null, null);
    }
  }

  /** What a citizen saw. */
  @Schema(description = "What a citizen saw; nothing about the citizen is asked or kept")
  record CitizensReportRequest(
      @Schema(description = "Platform", examples = "INSTAGRAM") @NotNull Platform platform,
      @Schema(
              description = "URL or handle as pasted",
              examples = "https://www.instagram.com/dinkes.kabtegal_official")
          @NotBlank
          @Size(max = 500)
          String address,
      @Schema(description = "What happened", examples = "Akun ini meminta saya mentransfer uang")
          @NotBlank
          @Size(max = 1000)
          String text,
      @Schema(
              description = "Where it can be seen",
              nullable = true,
              examples = "https://www.instagram.com/p/C3abc/")
          @Size(max = 600)
          @Pattern(regexp = LINK)
          String url,
      @Schema(
              description =
                  "Region whose office is to look at it; without it the office of the"
                      + " official account that it resembles most",
              nullable = true,
              examples = "33.28")
          @Size(max = 5)
          String region) {

    Evidence.Piece piece() {
      return new Evidence.Piece(text, url, null);
    }
  }

  /** A piece of evidence. */
  @Schema(description = "A piece of evidence")
  record EvidenceRequest(
      @Schema(description = "What was seen", examples = "Unggahan yang meminta nomor rekening")
          @NotBlank
          @Size(max = 1000)
          String text,
      @Schema(
              description = "Where it was seen",
              nullable = true,
              examples = "https://www.instagram.com/p/C3abc/")
          @Size(max = 600)
          @Pattern(regexp = LINK)
          String url,
      @Schema(
              description = "SHA-256 of the file that keeps it, in hexadecimal",
              nullable = true,
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          @Pattern(regexp = SHA256)
          String sha256) {

    Evidence.Piece piece() {
      return new Evidence.Piece(text, url, sha256);
    }
  }

  /** Why a case was decided so. */
  @Schema(description = "Why a case was decided so")
  record DecisionRequest(
      @Schema(description = "Why", examples = "Bukan akun perangkat daerah mana pun")
          @NotBlank
          @Size(max = 500)
          String note) {}

  /** How the work on a case ended. */
  @Schema(description = "How the work on a case ended")
  record CloseCaseRequest(
      @Schema(description = "What came of it", examples = "REMOVED") @NotNull
          ImpersonationOutcome outcome,
      @Schema(description = "Why", examples = "Akun sudah dihapus platform")
          @NotBlank
          @Size(max = 500)
          String note) {}

  /** A request to take the account down, as it was made. */
  @Schema(description = "A request to take the account down, as it was made")
  record TakedownRequest(
      @Schema(description = "Who was asked", examples = "PLATFORM") @NotNull
          TakedownAddressee addressee,
      @Schema(description = "Number of the ticket or letter", examples = "IG-2026-4711")
          @NotBlank
          @Size(max = 200)
          String reference,
      @Schema(
              description = "When it was made; absent is now",
              nullable = true,
              examples = "2026-02-19T11:00:00+07:00")
          Instant reportedAt) {

    Takedown.Request request() {
      return new Takedown.Request(addressee, reference, reportedAt);
    }
  }

  /** What became of such a request. */
  @Schema(description = "What became of a request to take the account down")
  record TakedownAnswerRequest(
      @Schema(description = "The answer", examples = "REMOVED") @NotNull TakedownOutcome outcome,
      @Schema(description = "Words to it", nullable = true, examples = "Dihapus pada 21 Februari")
          @Size(max = 500)
          String note) {}
}
