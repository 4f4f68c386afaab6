package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What those said for whom the case waited. */
@Schema(description = "What those said for whom the case waited")
public record ExternalAnswerRequest(
    @Schema(
            description = "what came back from outside",
            examples = "Jaringan dipadamkan Sabtu pukul 08.00")
        @NotBlank
        @Size(max = 2000)
        String answer) {}
