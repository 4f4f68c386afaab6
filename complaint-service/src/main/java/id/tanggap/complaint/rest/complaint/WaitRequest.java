package id.tanggap.complaint.rest.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom the case waits, and when the unit looks again. */
@Schema(description = "For whom the case waits, and when the unit looks again")
public record WaitRequest(
    @Schema(description = "whom the unit waits for", examples = "PLN UP3 Tegal")
        @NotBlank
        @Size(max = 200)
        String party,
    @Schema(
            description = "what the unit waits for",
            examples = "Pemadaman jaringan agar tiang dapat dipindah")
        @NotBlank
        @Size(max = 1000)
        String awaited,
    @Schema(examples = "2026-12-04", description = "within ten working days") @NotNull
        LocalDate reviewOn) {}
