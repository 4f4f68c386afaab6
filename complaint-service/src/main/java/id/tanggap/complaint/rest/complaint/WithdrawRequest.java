package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the reporter takes it back, if the reporter wants to say so. */
@Schema(description = "Why the reporter takes it back, if the reporter wants to say so")
public record WithdrawRequest(
    @Schema(
            description = "why, if the reporter wants to say",
            examples = "Sudah diselesaikan bersama warga")
        @Size(max = 2000)
        String reason) {}
