package id.tanggap.account.rest.area;

import id.tanggap.account.application.area.AreaImportOutcome;
import id.tanggap.account.domain.area.AreaDifference;
import id.tanggap.kit.problem.Texts;
import id.tanggap.kit.web.RejectedRow;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What handing in an edition did. */
@Schema(description = "What handing in an edition did, or would do")
public record AreaImportResponse(
    @Schema(description = "Areas that are added", examples = "91599") int created,
    @Schema(description = "Areas that are renamed", examples = "0") int updated,
    @Schema(description = "Areas that are removed", examples = "0") int removed,
    @Schema(description = "Areas that stay as they are", examples = "0") int unchanged,
    @Schema(description = "Rows that were refused; one is enough to keep nothing", examples = "0")
        int rejected,
    @Schema(description = "Why, one entry per fault, up to the 200th") List<RejectedRow> rejections,
    @Schema(description = "Whether the caller only wanted to know", examples = "false")
        boolean dryRun,
    @Schema(
            description =
                "Whether the list says now what the edition says; false while a difference waits",
            examples = "true")
        boolean applied,
    @Schema(description = "The edition as recorded; null when none was", nullable = true)
        AreaEditionResponse edition) {

  static AreaImportResponse of(
      AreaImportOutcome outcome, boolean dryRun, Texts texts, Locale locale) {
    AreaDifference.Counts counts = outcome.counts();
    return new AreaImportResponse(
        counts.added(),
        counts.renamed(),
        counts.removed(),
        counts.unchanged(),
        (int) outcome.faults().stream().map(fault -> line(fault.pointer())).distinct().count(),
        outcome.faults().stream().map(fault -> RejectedRow.of(fault, texts, locale)).toList(),
        dryRun,
        outcome.applied(),
        outcome.edition() == null ? null : AreaEditionResponse.of(outcome.edition()));
  }

  private static String line(String pointer) {
    int comma = pointer.indexOf(',');
    return comma < 0 ? pointer : pointer.substring(0, comma);
  }
}
