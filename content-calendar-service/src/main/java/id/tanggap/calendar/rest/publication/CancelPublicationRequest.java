package id.tanggap.calendar.rest.publication;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words for the history. */
@Schema(description = "Words for the history")
public record CancelPublicationRequest(
    @Size(max = 500)
        @Schema(
            description = "Why it will not happen, for the timeline",
            examples = "Acara diundur")
        String reason,
    @Schema(
            description =
                "States that no post of it is up; needed, with a reason, when another person took"
                    + " it over",
            examples = "true")
        Boolean notPosted) {}
