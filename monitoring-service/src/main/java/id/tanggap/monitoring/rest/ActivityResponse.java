package id.tanggap.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.monitoring.domain.activity.AccountActivity;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.Reason;
import id.tanggap.monitoring.domain.activity.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an account stands as of a date. */
@Schema(description = "How an account or website stands as of a date, with its proof")
record ActivityResponse(
    @Schema(description = "The account") UUID accountId,
    @Schema(description = "Unit that answered for it on the date") UUID unitId,
    @Schema(description = "Code of the unit") String unitCode,
    @Schema(description = "Platform") String platform,
    @Schema(description = "Handle, or host of a website") String handle,
    @Schema(description = "Canonical address") String url,
    @Schema(description = "Whether the unit is judged by it", examples = "true") boolean mandatory,
    @JsonProperty("class")
        @Schema(name = "class", description = "Activity class", examples = "DORMANT")
        ActivityClass activityClass,
    @Schema(description = "Decisive fact", examples = "NO_POST_FOR_DAYS") Reason reason,
    @Schema(
            description =
                "Local date on which the decisive condition began; for ACTIVE the first post of the"
                    + " unbroken series in the window; absent when it was never read",
            examples = "2019-05-05")
        LocalDate since,
    @Schema(description = "Last public post known", examples = "2018-11-05T02:00:00Z")
        Instant lastPublicPostAt,
    @Schema(description = "Whole calendar days since that post", examples = "1932") Integer ageDays,
    @Schema(
            description =
                "Posts of the last 28 days; what was dumped within 10 minutes counts once",
            examples = "0")
        int postsInWindow,
    @Schema(description = "Covered part of the last 28 days, 0 to 1", examples = "1.0")
        BigDecimal coverage,
    @Schema(description = "What proves the class") List<EvidenceResponse> evidence) {

  static ActivityResponse of(AccountActivity activity) {
    Verdict verdict = activity.verdict();
    return new ActivityResponse(
        activity.accountId(),
        activity.unitId(),
        activity.unitCode(),
        activity.platform(),
        activity.handle(),
        activity.url(),
        activity.mandatory(),
        verdict.activityClass(),
        verdict.reason(),
        verdict.since(),
        verdict.lastPostAt(),
        verdict.ageDays(),
        verdict.countedPosts(),
        verdict.coverage(),
        verdict.evidence().stream().map(EvidenceResponse::of).toList());
  }
}
