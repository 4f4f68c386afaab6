package id.tanggap.complaint.rest.vault;

import id.tanggap.complaint.application.vault.RotateKeys;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a change of keys has come. */
@Schema(description = "How far a change of keys has come", name = "KeyRotation")
public record KeyRotationResponse(
    @Schema(description = "the key that seals from now on", examples = "2026-11") String primary,
    @Schema(description = "keys that can open", examples = "[\"2026-11\",\"base\"]")
        List<String> keys,
    @Schema(examples = "0", description = "sealed values that lie under another key")
        long remaining,
    @Schema(description = "how far each sealed column is") List<Column> columns) {

  /** One column of the database. */
  @Schema(description = "One column of the database", name = "KeyRotationColumn")
  public record Column(
      @Schema(description = "table and column that hold sealed values", examples = "REPORTER")
          String column,
      @Schema(examples = "1204", description = "values brought under the primary key") long moved,
      @Schema(description = "which run over the column this is", examples = "2") int pass,
      @Schema(description = "when this run over it began") Instant startedAt,
      @Schema(description = "when it was through; null while it runs") Instant finishedAt) {}

  static KeyRotationResponse of(RotateKeys.Report report) {
    return new KeyRotationResponse(
        report.primary(),
        report.keys(),
        report.remaining(),
        report.columns().stream()
            .map(
                column ->
                    new Column(
                        column.sealedColumn(),
                        column.moved(),
                        column.pass(),
                        column.startedAt(),
                        column.finishedAt()))
            .toList());
  }
}
