package id.tanggap.kit.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or would do.
 *
 * @param created rows that became new things
 * @param updated rows that changed a thing
 * @param unchanged rows that said what was known already
 * @param rejected rows that were not taken over
 * @param rejections why, one entry per fault
 * @param dryRun whether the caller only wanted to know
 * @param applied whether anything was stored; false when one row was rejected and the import was
 *     not allowed to be partial
 */
public record ImportReport(
    @Schema(description = "Rows that made a new thing", examples = "48") int created,
    @Schema(description = "Rows that changed a thing", examples = "0") int updated,
    @Schema(description = "Rows that said what was known already", examples = "0") int unchanged,
    @Schema(description = "Rows that were not taken over", examples = "0") int rejected,
    @Schema(description = "Why, one entry for each fault; a row may have several")
        List<RejectedRow> rejections,
    @Schema(description = "The caller only wanted to know; nothing was stored") boolean dryRun,
    @Schema(
            description =
                "Whether anything was stored; false when a row was rejected and the import was not"
                    + " allowed to be partial")
        boolean applied) {
  /** Keeps the rejections from being changed afterwards. */
  public ImportReport {
    rejections = List.copyOf(rejections);
  }
}
