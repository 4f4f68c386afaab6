package id.tanggap.calendar.rest.publication;

import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.domain.publication.TimelineEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line in the history of a publication. */
@Schema(description = "One line in the history of a publication")
public record TimelineResponse(
    @Schema(description = "When it happened") Instant at,
    @Schema(description = "What happened", examples = "SCHEDULED") TimelineEntry.Kind kind,
    @Schema(description = "The state it led to", examples = "READY") PublicationState state,
    @Schema(
            description =
                "Subject of the person at the identity provider; null when the service did it by itself",
            examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        String by,
    @Schema(
            description =
                "Name of the person as it was then; null when the service did it by itself",
            examples = "Budi Contoh")
        String byName,
    @Schema(description = "A fact without words", examples = "2026-11-25T08:00 WIB") String note) {

  static TimelineResponse of(TimelineEntry entry) {
    return new TimelineResponse(
        entry.at(), entry.kind(), entry.state(), entry.byId(), entry.byName(), entry.note());
  }
}
