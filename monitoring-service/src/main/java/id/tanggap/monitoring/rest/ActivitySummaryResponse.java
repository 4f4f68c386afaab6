package id.tanggap.monitoring.rest;

import id.tanggap.monitoring.application.RegionActivity;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a region as of a date, with what they mean. */
@Schema(
    description = "The figures of a region as of a date; shares are fractions with their counts")
record ActivitySummaryResponse(
    @Schema(description = "Region") String region,
    @Schema(description = "Name of the region") String regionName,
    @Schema(description = "Local date of the figures") LocalDate asOf,
    @Schema(description = "Definition of an active unit", examples = "POSTING_AND_ANSWERING/v1")
        String definition,
    @Schema(
            description = "The definition in words",
            examples = "Unit aktif: paling sedikit satu akun wajib berkelas AKTIF ...")
        String definitionText,
    @Schema(description = "Units in the roster", examples = "48") int registeredUnits,
    @Schema(description = "Units with a mandatory account", examples = "48") int monitoredUnits,
    @Schema(description = "Units whose silence is approved", examples = "0") int exemptUnits,
    @Schema(description = "Units that count as active", examples = "15") int activeUnits,
    @Schema(
            description = "Active units over registered units that are not exempt",
            examples = "0.3125")
        BigDecimal activeShare,
    @Schema(description = "Numerator of activeShare", examples = "15") long numerator,
    @Schema(description = "Denominator of activeShare", examples = "48") long denominator,
    @Schema(description = "Units with a trained admin in office", examples = "36")
        long trainedUnits,
    @Schema(description = "Trained units over registered units", examples = "0.75")
        BigDecimal trainedShare,
    @Schema(
            description =
                "Mean covered part of the last 28 days over the mandatory accounts; null without any",
            examples = "0.9821")
        BigDecimal coverage,
    @Schema(description = "Mandatory accounts", examples = "53") int monitoredAccounts,
    @Schema(description = "Of these, with enough coverage to be judged", examples = "53")
        int readableAccounts,
    @Schema(description = "Active units judged by posting alone", examples = "3")
        int postingAloneUnits,
    @Schema(
            description =
                "Units by class; every class is present and they add up to registeredUnits",
            examples = "{\"ACTIVE\": 19, \"DORMANT\": 1}")
        Map<ActivityClass, Integer> byClass,
    @Schema(description = "PROVISIONAL until the period is closed", examples = "PROVISIONAL")
        String status) {

  static ActivitySummaryResponse of(RegionActivity found, Locale language) {
    ActivitySummary summary = found.summary();
    return new ActivitySummaryResponse(
        found.region(),
        found.regionName(),
        found.asOf().date(),
        found.definition().id(),
        language.getLanguage().equals("en")
            ? found.definition().textEn()
            : found.definition().textId(),
        summary.registeredUnits(),
        summary.monitoredUnits(),
        summary.exemptUnits(),
        summary.activeUnits(),
        summary.active().value(),
        summary.active().numerator(),
        summary.active().denominator(),
        summary.trained().numerator(),
        summary.trained().value(),
        summary.coverage(),
        summary.monitoredAccounts(),
        summary.readableAccounts(),
        summary.postingAloneUnits(),
        summary.byClass(),
        "PROVISIONAL");
  }
}
