package id.tanggap.complaint.rest.sla;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When an outage ended. */
@Schema(description = "When an outage ended")
public record EndOutageRequest(
    @Schema(examples = "2026-11-02T10:30:00+07:00", description = "now without it")
        Instant until) {}
