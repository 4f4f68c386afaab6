package id.tanggap.complaint.rest.vault;

import id.tanggap.complaint.application.vault.RotateKeys;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a change of keys has come. */
@Schema(name = "KeyRotation")
public record KeyRotationResponse(
    @Schema(examples = "2026-11") String primary,
    @Schema(examples = "[\"2026-11\",\"base\"]") List<String> keys,
    @Schema(examples = "0", description = "sealed values that lie under another key")
        long remaining,
    List<Column> columns) {

  /** One column of the database. */
  @Schema(name = "KeyRotationColumn")
  public record Column(
      @Schema(examples = "REPORTER") String column,
      @Schema(examples = "1204", description = "values brought under the primary key") long moved,
      @Schema(examples = "2") int pass,
      Instant startedAt,
      Instant finishedAt) {}

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
