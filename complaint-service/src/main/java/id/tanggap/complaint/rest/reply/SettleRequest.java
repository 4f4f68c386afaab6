package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.application.reply.SettleReply;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person saw at the provider. */
@Schema(description = "What a person saw at the provider")
public record SettleRequest(
    @Schema(
            description =
                "SENT: it is up after all; NOT_SENT: it is not; SEND_AGAIN: try once more",
            examples = "SENT")
        @NotNull
        SettleReply.Outcome outcome,
    @Schema(description = "id at the provider, when it was sent", examples = "104523456789012_988")
        @Size(max = 200)
        String externalId,
    @Schema(description = "when it appeared; now without it") Instant sentAt) {}
