package id.tanggap.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.Reason;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import id.tanggap.monitoring.domain.activity.UnitVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a unit stands as of a date. */
@Schema(description = "How a unit stands as of a date, with who is responsible")
record UnitActivityResponse(
    @Schema(description = "The unit") UUID unitId,
    @Schema(description = "Code", examples = "DISHUB") String code,
    @Schema(description = "Name", examples = "Dinas Perhubungan") String name,
    @Schema(description = "Type", examples = "AGENCY") String type,
    @Schema(description = "Codes from the root") String path,
    @Schema(description = "Whether it counts as active by the definition", examples = "false")
        boolean active,
    @JsonProperty("class")
        @Schema(
            name = "class",
            description = "Best class of its mandatory accounts",
            examples = "DORMANT")
        ActivityClass activityClass,
    @Schema(description = "Decisive fact", examples = "NO_POST_FOR_DAYS") Reason reason,
    @Schema(description = "Since of the decisive account", examples = "2019-05-05") LocalDate since,
    @Schema(description = "Last post on any mandatory account", examples = "2018-11-05T02:00:00Z")
        Instant lastPublicPostAt,
    @Schema(description = "Whole calendar days since that post", examples = "1932") Integer ageDays,
    @Schema(description = "Mandatory accounts", examples = "2") int mandatoryAccounts,
    @Schema(description = "Of these, ACTIVE", examples = "0") int activeAccounts,
    @Schema(description = "True when no interaction could be judged", examples = "true")
        boolean judgedByPostingAlone,
    @Schema(description = "Answering in the window of the definition") AnsweringResponse answering,
    @Schema(description = "Whether an admin in office was trained", examples = "true")
        boolean trained,
    @Schema(description = "Who is responsible on the date; null when the post is vacant")
        PicResponse pic,
    @Schema(description = "What proves the class") List<EvidenceResponse> evidence) {

  static UnitActivityResponse of(UnitActivity unit) {
    UnitVerdict verdict = unit.verdict();
    return new UnitActivityResponse(
        unit.unitId(),
        unit.code(),
        unit.name(),
        unit.type(),
        unit.path(),
        verdict.active(),
        verdict.activityClass(),
        verdict.reason(),
        verdict.since(),
        verdict.lastPostAt(),
        verdict.ageDays(),
        verdict.mandatoryAccounts(),
        verdict.activeAccounts(),
        verdict.judgedByPostingAlone(),
        AnsweringResponse.of(verdict.answering()),
        unit.trained(),
        unit.pic() == null ? null : new PicResponse(unit.pic().name(), unit.pic().role()),
        verdict.evidence().stream().map(EvidenceResponse::of).toList());
  }

  /** The person responsible. */
  @Schema(description = "The person responsible")
  record PicResponse(
      @Schema(description = "Name", examples = "Siti Rahmawati") String name,
      @Schema(description = "Role", examples = "PRIMARY_ADMIN") String role) {}
}
