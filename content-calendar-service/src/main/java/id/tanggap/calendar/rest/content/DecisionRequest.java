package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.domain.content.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An approver's answer. */
@Schema(description = "An approver's answer")
public record DecisionRequest(
    @NotNull
        @Schema(
            description =
                "APPROVE allows exactly the version that is there now; a comment is needed for the others",
            examples = "APPROVE")
        Verdict decision,
    @Size(max = 2000)
        @Schema(
            description = "Needed to reject or to request changes",
            examples = "Sesuai kaidah, silakan tayang.")
        String comment,
    @Pattern(regexp = "[0-9a-fA-F]{64}", message = "{sha256-malformed}")
        @Schema(
            description = "Hash of the version that was looked at; another one is refused",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentHash) {}
