package id.tanggap.calendar.rest.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new time. */
@Schema(description = "A new time")
public record ReschedulePublicationRequest(
    @NotNull @Schema(description = "Date and time on the wall", examples = "2026-11-26T08:00:00")
        LocalDateTime localDateTime,
    @Size(max = 60) @Schema(description = "IANA zone; absent keeps the zone it has") String zone) {}
