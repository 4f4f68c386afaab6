package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.BreachFacts;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A breach as it is found. */
@Schema(description = "A breach as it is found")
public record RecordBreachRequest(
    @Schema(
            description = "what happened, in one line",
            examples = "Lampiran laporan terkirim ke alamat yang salah")
        @NotBlank
        @Size(max = 300)
        String title,
    @Schema(
            description = "what happened and how",
            examples = "Tiga lampiran terkirim ke surel dinas lain.")
        @NotBlank
        @Size(max = 10_000)
        String description,
    @Schema(description = "which data were touched", examples = "nama, nomor telepon")
        @NotBlank
        @Size(max = 500)
        String dataKinds,
    @Schema(description = "when it happened; absent while unknown") Instant occurredAt,
    @Schema(description = "when it was found, from which the countdown runs; now without it")
        Instant discoveredAt,
    @Schema(description = "people touched; null while nobody knows", examples = "3") @Min(0)
        Integer affectedCount,
    @Schema(
            description = "what was done about it",
            examples = "Surel ditarik, penerima diminta menghapus")
        @Size(max = 10_000)
        String measures) {

  BreachFacts facts() {
    return BreachFacts.of(title, description, dataKinds, occurredAt, affectedCount, measures);
  }
}
