package id.tanggap.account.rest.impersonation;

import id.tanggap.account.domain.impersonation.ImpersonationAction;
import id.tanggap.account.domain.impersonation.ImpersonationCase;
import id.tanggap.account.domain.impersonation.ImpersonationOutcome;
import id.tanggap.account.domain.impersonation.ImpersonationSource;
import id.tanggap.account.domain.impersonation.ImpersonationState;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as the API shows it in a list. */
@Schema(description = "A case of impersonation; nothing of it is public before it is confirmed")
public record ImpersonationResponse(
    @Schema(description = "The case") UUID id,
    @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
    @Schema(description = "Handle", examples = "dinkes.kabtegal_official") String handle,
    @Schema(
            description = "Canonical URL",
            examples = "https://www.instagram.com/dinkes.kabtegal_official")
        String url,
    @Schema(description = "The official account that it imitates", nullable = true)
        UUID imitatedAccountId,
    @Schema(description = "What was seen first", examples = "Meminta transfer dana")
        String evidence,
    @Schema(description = "Where the case stands", examples = "CONFIRMED") ImpersonationState state,
    @Schema(description = "What may be done now", examples = "[\"CLOSE\"]")
        List<ImpersonationAction> allowed,
    @Schema(description = "Who reported it first", examples = "CITIZEN") ImpersonationSource source,
    @Schema(description = "How often it was reported", examples = "3") int reports,
    @Schema(
            description =
                "How much it resembles an official account, 0 to 100; sorts, and decides"
                    + " nothing",
            examples = "97")
        int score,
    @Schema(description = "Who reported it", examples = "Koordinator Diskominfo") String reportedBy,
    @Schema(description = "When it was reported", examples = "2026-02-19T03:00:00Z")
        Instant reportedAt,
    @Schema(description = "Who decided last", nullable = true, examples = "Koordinator Diskominfo")
        String decidedBy,
    @Schema(description = "When it was decided", nullable = true, examples = "2026-02-19T04:00:00Z")
        Instant decidedAt,
    @Schema(description = "Why", nullable = true, examples = "Bukan akun perangkat daerah")
        String decisionNote,
    @Schema(description = "What came of it; null while it is open", nullable = true)
        ImpersonationOutcome outcome,
    @Schema(description = "When the work ended", nullable = true, examples = "2026-02-26T04:00:00Z")
        Instant closedAt,
    @Schema(description = "Entity tag, for If-Match", examples = "\"1\"") String etag) {

  static ImpersonationResponse of(ImpersonationCase found) {
    return new ImpersonationResponse(
        found.id(),
        found.platform(),
        found.handle(),
        found.url(),
        found.imitatedAccountId(),
        found.evidence(),
        found.state(),
        List.copyOf(found.state().allowed()),
        found.source(),
        found.reports(),
        found.score(),
        found.reportedBy(),
        found.createdAt(),
        found.decidedBy(),
        found.decidedAt(),
        found.decisionNote(),
        found.outcome(),
        found.closedAt(),
        ETags.of(found.version()));
  }
}
