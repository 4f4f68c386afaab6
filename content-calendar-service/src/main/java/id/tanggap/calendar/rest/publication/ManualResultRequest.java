package id.tanggap.calendar.rest.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the post is that a person made by hand. */
@Schema(description = "Where the post is that a person made by hand")
public record ManualResultRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(
            description = "Address of the live post, as copied from the platform",
            examples = "https://www.instagram.com/dinkes.kabtegal/p/C3xYzAbCdEf/")
        String url,
    @Schema(description = "When it went live; absent means now") Instant publishedAt) {}
