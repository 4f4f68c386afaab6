package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Corrections on verifying; what is absent stays as it came in. */
public record VerifyRequest(
    @JsonProperty("class") @Schema(name = "class", examples = "COMPLAINT")
        ComplaintClass complaintClass,
    @Schema(examples = "Jalan rusak") @Size(min = 1, max = 100) String category) {}
