package id.tanggap.complaint.rest.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of what is kept how long. */
public record PublishRetentionPolicyRequest(
    @NotNull @Valid RetentionTermsBody terms,
    @Schema(examples = "Jadwal retensi arsip daerah tahun 2026") @NotBlank @Size(max = 2000)
        String reason) {}
