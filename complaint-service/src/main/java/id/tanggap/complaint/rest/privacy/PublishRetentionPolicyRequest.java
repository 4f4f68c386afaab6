package id.tanggap.complaint.rest.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of what is kept how long. */
@Schema(description = "The next version of what is kept how long")
public record PublishRetentionPolicyRequest(
    @Schema(description = "how many days what is kept") @NotNull @Valid RetentionTermsBody terms,
    @Schema(
            description = "why it changes, for the record",
            examples = "Jadwal retensi arsip daerah tahun 2026")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
