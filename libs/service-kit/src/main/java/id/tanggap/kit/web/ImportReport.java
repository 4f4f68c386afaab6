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
    @Schema(examples = "48") int created,
    @Schema(examples = "0") int updated,
    @Schema(examples = "0") int unchanged,
    @Schema(examples = "0") int rejected,
    List<RejectedRow> rejections,
    boolean dryRun,
    boolean applied) {
  /** Keeps the rejections from being changed afterwards. */
  public ImportReport {
    rejections = List.copyOf(rejections);
  }
}
