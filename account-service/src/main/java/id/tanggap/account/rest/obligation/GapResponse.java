package id.tanggap.account.rest.obligation;

import id.tanggap.account.application.obligation.ObligationGaps;
import id.tanggap.account.domain.obligation.GapState;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.UnitType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gap as the API shows it. */
@Schema(description = "A unit that does not fulfil an obligation")
public record GapResponse(
    @Schema(description = "The unit") UUID unitId,
    @Schema(description = "Code of the unit", examples = "33.28.01") String unitCode,
    @Schema(description = "Name of the unit", examples = "Kecamatan Margasari") String unitName,
    @Schema(description = "Kind of the unit", examples = "DISTRICT") UnitType unitType,
    @Schema(description = "The obligation") UUID obligationId,
    @Schema(description = "Platform that it must have", examples = "FACEBOOK") Platform platform,
    @Schema(description = "Why it is a gap", examples = "MISSING") GapState state,
    @Schema(description = "First day on which it is a fault", examples = "2026-01-31")
        LocalDate dueOn,
    @Schema(
            description = "First day of the gap, as far as the registry knows",
            examples = "2026-01-01")
        LocalDate since,
    @Schema(description = "The account that comes nearest", nullable = true) UUID accountId,
    @Schema(description = "Its status", nullable = true, examples = "SUSPENDED")
        AccountStatus accountStatus,
    @Schema(description = "Its level of control", nullable = true, examples = "L0")
        ControlLevel controlLevel,
    @Schema(description = "Primary admin of the unit; null when vacant", nullable = true)
        UUID picId,
    @Schema(description = "Name of the primary admin", nullable = true, examples = "Contoh Siti")
        String picName,
    @Schema(description = "Last day of the waiver", nullable = true, examples = "2026-12-31")
        LocalDate waivedUntil,
    @Schema(description = "Why it is let off", nullable = true, examples = "Belum ada jaringan")
        String waiverReason) {

  static GapResponse of(ObligationGaps.Gap gap) {
    return new GapResponse(
        gap.unitId(),
        gap.unitCode(),
        gap.unitName(),
        gap.unitType(),
        gap.obligationId(),
        gap.platform(),
        gap.state(),
        gap.dueOn(),
        gap.since(),
        gap.accountId(),
        gap.accountStatus(),
        gap.controlLevel(),
        gap.picId(),
        gap.picName(),
        gap.waivedUntil(),
        gap.waiverReason());
  }

  /** For the API document. */
  @Schema(description = "A page of gaps")
  record GapPage(
      @Schema(description = "Gaps in the order of unit code and platform") List<GapResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}
}
