package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did what about a request or a breach, oldest first. */
@Schema(name = "PrivacyTrail")
public record PrivacyTrailResponse(List<Line> items) {

  /** One line. */
  @Schema(name = "PrivacyTrailLine")
  public record Line(
      Instant at,
      @Schema(examples = "TAKE") String event,
      @Schema(examples = "Petugas Pelindungan Data") String actor,
      @Schema(examples = "Identitas diperiksa di loket") String note) {}

  static PrivacyTrailResponse of(List<PrivacyEntry> entries) {
    return new PrivacyTrailResponse(
        entries.stream()
            .map(entry -> new Line(entry.at(), entry.event(), entry.actorName(), entry.note()))
            .toList());
  }
}
