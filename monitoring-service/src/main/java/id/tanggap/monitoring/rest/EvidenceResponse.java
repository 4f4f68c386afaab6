package id.tanggap.monitoring.rest;

import id.tanggap.monitoring.domain.activity.Evidence;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What proves a class. */
@Schema(description = "What proves a class: an observation that can be opened, or an exemption")
record EvidenceResponse(
    @Schema(description = "Sort of proof", examples = "POST") Evidence.Kind kind,
    @Schema(description = "The observation or exemption") UUID id,
    @Schema(description = "When it was observed", examples = "2018-11-05T02:00:00Z") Instant at,
    @Schema(description = "End of a reading", examples = "2024-02-19T17:00:00Z") Instant until,
    @Schema(
            description = "Address of the post",
            examples = "https://dishub.tegalkab.example/berita/1")
        String url) {

  static EvidenceResponse of(Evidence evidence) {
    return new EvidenceResponse(
        evidence.kind(), evidence.id(), evidence.at(), evidence.until(), evidence.url());
  }
}
