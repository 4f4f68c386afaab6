package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.domain.channel.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page to connect; the secrets are never given back. */
@Schema(description = "A page to connect; the secrets are never given back")
public record ConnectChannelRequest(
    @Schema(description = "who delivers the messages of the channel", examples = "META") @NotNull
        Channel.Provider provider,
    @Schema(description = "what the desk calls it", examples = "Facebook Dinas Kesehatan")
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(examples = "104523456789012", description = "the provider's id of the page")
        @NotBlank
        @Size(max = 100)
        String externalId,
    @Schema(description = "the official account in account-service that it stands for") @NotNull
        UUID accountId,
    @Schema(
            description =
                "secret of the app at the provider, by which deliveries are proven; kept sealed and never shown again",
            examples = "rahasia-aplikasi",
            writeOnly = true)
        @NotBlank
        @Size(max = 500)
        String appSecret,
    @Schema(
            description =
                "word that the provider repeats when it asks whether the webhook is ours; kept sealed and never shown again",
            examples = "token-verifikasi",
            writeOnly = true)
        @NotBlank
        @Size(max = 500)
        String verifyToken,
    @Schema(
            description = "token of the page at the provider; kept sealed and never shown again",
            examples = "token-akses-halaman",
            writeOnly = true)
        @NotBlank
        @Size(max = 2000)
        String accessToken) {

  /** Never shows its secrets, not even in a log by accident. */
  @Override
  public String toString() {
    return "ConnectChannelRequest[" + provider + " " + externalId + "]";
  }
}
