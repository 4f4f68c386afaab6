package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Corrections on verifying; what is absent stays as it came in. */
@Schema(description = "Corrections on verifying; what is absent stays as it came in")
public record VerifyRequest(
    @JsonProperty("class")
        @Schema(
            description = "what kind of word the citizen sent",
            name = "class",
            examples = "COMPLAINT")
        ComplaintClass complaintClass,
    @Schema(
            description = "name of a category of the region; null when none was chosen",
            examples = "Jalan rusak")
        @Size(min = 1, max = 100)
        String category,
    @Schema(
            examples = "{\"location\":\"Jalan Merdeka\"}",
            description = "answers to the questions of the category, over those that are known")
        @Size(max = 30)
        Map<@Size(max = 40) String, @NotNull @Size(max = 500) String> attributes) {}
