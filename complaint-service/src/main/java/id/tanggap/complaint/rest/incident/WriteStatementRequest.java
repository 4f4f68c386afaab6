package id.tanggap.complaint.rest.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everybody who reported it is to hear. */
@Schema(description = "What everybody who reported it is to hear")
public record WriteStatementRequest(
    @Schema(
            description = "what all reporters are to hear",
            examples = "Pipa induk sedang diperbaiki, air mengalir kembali pukul 18.00.")
        @NotBlank
        @Size(max = 2000)
        String text,
    @Schema(examples = "Surat perintah kerja 14/2026", description = "what it rests on")
        @Size(max = 500)
        String evidence) {}
