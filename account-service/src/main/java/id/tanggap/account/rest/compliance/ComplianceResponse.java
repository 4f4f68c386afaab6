package id.tanggap.account.rest.compliance;

import id.tanggap.account.application.compliance.ComplianceQueries;
import id.tanggap.account.domain.compliance.ComplianceCheck;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.domain.compliance.ComplianceWaiver;
import id.tanggap.account.domain.compliance.LintReason;
import id.tanggap.account.domain.compliance.Observation;
import id.tanggap.account.domain.compliance.ObservationSource;
import id.tanggap.account.domain.compliance.Severity;
import id.tanggap.account.domain.compliance.Verdict;
import id.tanggap.account.domain.dispensation.Dispensation;
import id.tanggap.account.domain.dispensation.DispensationState;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the profile of an account stands, as the API shows it. */
@Schema(description = "How the profile of an account stands")
public record ComplianceResponse(
    @Schema(description = "The account") UUID accountId,
    @Schema(description = "Number of the definition of the score", examples = "1") int definition,
    @Schema(
            description = "Weight of the rules met in those asked, 0 to 100; null before a check",
            nullable = true,
            examples = "75")
        Integer score,
    @Schema(description = "What each rule says, by the latest check")
        List<FindingResponse> findings,
    @Schema(
            description = "Rules that keep the account from becoming active",
            examples = "[\"UNIT_IN_BIO\"]")
        List<ComplianceRule> openBlockers,
    @Schema(description = "The latest check; null before one", nullable = true)
        CheckResponse latestCheck,
    @Schema(description = "Rules that the account was let off") List<RuleWaiverResponse> waivers) {

  static ComplianceResponse of(ComplianceQueries.Standing standing) {
    ComplianceCheck check = standing.check();
    return new ComplianceResponse(
        standing.accountId(),
        1,
        check == null ? null : check.score(),
        standing.verdicts().stream().map(FindingResponse::of).toList(),
        standing.openBlockers(),
        check == null ? null : CheckResponse.of(check),
        standing.waivers().stream().map(RuleWaiverResponse::of).toList());
  }

  /** What one rule says. */
  @Schema(description = "What one rule says of the profile")
  record FindingResponse(
      @Schema(description = "The rule", examples = "OFFICIAL_LINK") ComplianceRule rule,
      @Schema(description = "What breaking it means", examples = "WARNING") Severity severity,
      @Schema(description = "Part of the score", examples = "25") int weight,
      @Schema(description = "Whether it is met", examples = "false") boolean passed,
      @Schema(description = "Why", examples = "NO_OFFICIAL_LINK") LintReason reason,
      @Schema(description = "What was looked for", examples = "go.id, desa.id") String expected) {

    static FindingResponse of(Verdict verdict) {
      return new FindingResponse(
          verdict.rule(),
          verdict.severity(),
          verdict.rule().weight(),
          verdict.passed(),
          verdict.reason(),
          verdict.expected());
    }
  }

  /** A check. */
  @Schema(description = "What was seen, and by whom")
  record CheckResponse(
      @Schema(description = "The check") UUID id,
      @Schema(description = "Name that was seen", examples = "Dinas Kesehatan Kab. Tegal")
          String displayName,
      @Schema(
              description = "Bio that was seen",
              examples = "Akun resmi Dinas Kesehatan Kab. Tegal. Aduan: lapor.go.id")
          String bio,
      @Schema(
              description = "Links that were seen",
              examples = "[\"https://dinkes.tegalkab.go.id\"]")
          List<String> links,
      @Schema(description = "Where the proof is kept", examples = "Tangkapan layar 12/2026")
          String evidence,
      @Schema(description = "Who looked", examples = "MANUAL") ObservationSource source,
      @Schema(description = "When it was seen", examples = "2026-02-19T03:00:00Z")
          Instant observedAt,
      @Schema(description = "Who checked", examples = "Koordinator Diskominfo") String checkedBy,
      @Schema(description = "When it was checked", examples = "2026-02-19T03:05:00Z")
          Instant checkedAt) {

    static CheckResponse of(ComplianceCheck check) {
      Observation seen = check.observation();
      return new CheckResponse(
          check.id(),
          seen.displayName(),
          seen.bio(),
          seen.links(),
          seen.evidence(),
          seen.source(),
          seen.observedAt(),
          check.checkedBy(),
          check.checkedAt());
    }
  }

  /** A waiver. */
  @Schema(description = "A rule that an account is let off for a period")
  record RuleWaiverResponse(
      @Schema(description = "The waiver") UUID id,
      @Schema(description = "The rule", examples = "OFFICIAL_LINK") ComplianceRule rule,
      @Schema(description = "Whether it still holds", examples = "GRANTED") DispensationState state,
      @Schema(description = "Why", examples = "Situs sedang dipindahkan") String reason,
      @Schema(description = "First day", examples = "2026-02-01") LocalDate validFrom,
      @Schema(description = "Last day", examples = "2026-04-30") LocalDate validTo,
      @Schema(description = "Who decided", examples = "Koordinator Diskominfo") String decidedBy,
      @Schema(description = "When", examples = "2026-02-01T03:00:00Z") Instant decidedAt,
      @Schema(
              description = "Why it was taken back",
              nullable = true,
              examples = "Situs sudah pulih")
          String revokeReason,
      @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

    static RuleWaiverResponse of(ComplianceWaiver waiver) {
      Dispensation granted = waiver.dispensation();
      return new RuleWaiverResponse(
          waiver.id(),
          waiver.rule(),
          granted.state(),
          granted.reason(),
          granted.validFrom(),
          granted.validTo(),
          granted.decidedBy(),
          granted.decidedAt(),
          granted.revokeReason(),
          ETags.of(waiver.version()));
    }
  }
}
