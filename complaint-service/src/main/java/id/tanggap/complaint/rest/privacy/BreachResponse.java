package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.Breach;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A breach and its countdown. */
@Schema(description = "A breach and its countdown", name = "Breach")
public record BreachResponse(
    @Schema(description = "the breach") UUID id,
    @Schema(description = "open until everybody was told", examples = "OPEN")
        Breach.BreachState state,
    @Schema(
            description = "what happened, in one line",
            examples = "Lampiran laporan terkirim ke alamat yang salah")
        String title,
    @Schema(
            description = "what happened and how",
            examples = "Tiga lampiran terkirim ke surel dinas lain.")
        String description,
    @Schema(description = "which data were touched", examples = "nama, nomor telepon")
        String dataKinds,
    @Schema(description = "when it happened, as far as known") Instant occurredAt,
    @Schema(description = "when it was noticed, from which the time to notify counts")
        Instant discoveredAt,
    @Schema(description = "until then the authority and the people must be told")
        Instant notifyDueAt,
    @Schema(examples = "158400", description = "until both must be told; negative when late")
        long remainingSeconds,
    @Schema(examples = "3", description = "null while nobody knows") Integer affectedCount,
    @Schema(
            description = "what was done about it",
            examples = "Surel ditarik, penerima diminta menghapus")
        String measures,
    @Schema(description = "when the authority was told; null until then")
        Instant authorityNotifiedAt,
    @Schema(description = "when the people were told; null until then") Instant subjectsNotifiedAt,
    @Schema(description = "when it was closed; null while it is open") Instant closedAt) {

  static BreachResponse of(Breach breach, Instant now) {
    return new BreachResponse(
        breach.id(),
        breach.state(),
        breach.facts().titleMasked(),
        breach.facts().descriptionMasked(),
        breach.facts().dataKinds(),
        breach.facts().occurredAt(),
        breach.discoveredAt(),
        breach.notifyDueAt(),
        breach.remainingSeconds(now),
        breach.facts().affectedCount(),
        breach.facts().measuresMasked(),
        breach.authorityNotifiedAt(),
        breach.subjectsNotifiedAt(),
        breach.closedAt());
  }
}
