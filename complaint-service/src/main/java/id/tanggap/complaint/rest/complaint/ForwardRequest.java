package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who outside gets the case, why, and what the citizen is told. */
@Schema(description = "Who outside gets the case, why, and what the citizen is told")
public record ForwardRequest(
    @Schema(description = "the unit that stands for the partner here, if there is one")
        UUID partnerUnitId,
    @Schema(examples = "Dinas Bina Marga Provinsi", description = "needed without a unit")
        @Size(min = 1, max = 200)
        String partner,
    @Schema(examples = "BM-2026-0112", description = "under which they keep it")
        @Size(min = 1, max = 100)
        String number,
    @Schema(description = "why it is not ours, for the file", examples = "Ruas jalan provinsi")
        @NotBlank
        @Size(max = 2000)
        String reason,
    @Schema(
            description = "what the citizen is told",
            examples =
                "Ruas ini jalan provinsi. Laporan Anda kami teruskan ke Dinas Bina Marga Provinsi.")
        @NotBlank
        @Size(max = 5000)
        String message) {}
