package id.tanggap.complaint.rest.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of the ladder. */
@Schema(description = "The next version of the ladder")
public record LadderRequest(
    @Schema(description = "who is told after which time, the first rung first")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Valid RungBody> rungs,
    @Schema(
            description = "beginning of the hours in which nobody is told, HH:MM local",
            examples = "20:00")
        @NotNull
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String quietFrom,
    @Schema(
            description = "end of the hours in which nobody is told, HH:MM local",
            examples = "07:00")
        @NotNull
        @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String quietTo) {}
