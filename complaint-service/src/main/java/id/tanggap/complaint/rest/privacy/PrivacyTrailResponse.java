package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did what about a request or a breach, oldest first. */
@Schema(
    description = "Who did what about a request or a breach, oldest first",
    name = "PrivacyTrail")
public record PrivacyTrailResponse(
    @Schema(description = "what was found, in the order of the list") List<Line> items) {

  /** One line. */
  @Schema(description = "One line", name = "PrivacyTrailLine")
  public record Line(
      @Schema(description = "when") Instant at,
      @Schema(description = "what was done", examples = "TAKE") String event,
      @Schema(
              description = "subject of the person at the identity provider",
              examples = "Petugas Pelindungan Data")
          String actor,
      @Schema(
              description = "a fact about it; null when there is none",
              examples = "Identitas diperiksa di loket")
          String note) {}

  static PrivacyTrailResponse of(List<PrivacyEntry> entries) {
    return new PrivacyTrailResponse(
        entries.stream()
            .map(entry -> new Line(entry.at(), entry.event(), entry.actorName(), entry.note()))
            .toList());
  }
}
