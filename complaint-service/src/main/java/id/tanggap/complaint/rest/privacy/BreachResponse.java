package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.domain.privacy.Breach;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A breach and its countdown. */
@Schema(name = "Breach")
public record BreachResponse(
    UUID id,
    @Schema(examples = "OPEN") Breach.BreachState state,
    @Schema(examples = "Lampiran laporan terkirim ke alamat yang salah") String title,
    @Schema(examples = "Tiga lampiran terkirim ke surel dinas lain.") String description,
    @Schema(examples = "nama, nomor telepon") String dataKinds,
    Instant occurredAt,
    Instant discoveredAt,
    Instant notifyDueAt,
    @Schema(examples = "158400", description = "until both must be told; negative when late")
        long remainingSeconds,
    @Schema(examples = "3", description = "null while nobody knows") Integer affectedCount,
    @Schema(examples = "Surel ditarik, penerima diminta menghapus") String measures,
    Instant authorityNotifiedAt,
    Instant subjectsNotifiedAt,
    Instant closedAt) {

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
