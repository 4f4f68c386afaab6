package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.application.reply.SettleReply;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person saw at the provider. */
public record SettleRequest(
    @Schema(examples = "SENT") @NotNull SettleReply.Outcome outcome,
    @Schema(examples = "104523456789012_988") @Size(max = 200) String externalId,
    @Schema(description = "when it appeared; now without it") Instant sentAt) {}
