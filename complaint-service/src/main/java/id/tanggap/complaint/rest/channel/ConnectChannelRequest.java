package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.domain.channel.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page to connect; the secrets are never given back. */
public record ConnectChannelRequest(
    @Schema(examples = "META") @NotNull Channel.Provider provider,
    @Schema(examples = "Facebook Dinas Kesehatan") @NotBlank @Size(max = 200) String name,
    @Schema(examples = "104523456789012", description = "the provider's id of the page")
        @NotBlank
        @Size(max = 100)
        String externalId,
    @NotNull UUID accountId,
    @Schema(examples = "rahasia-aplikasi", writeOnly = true) @NotBlank @Size(max = 500)
        String appSecret,
    @Schema(examples = "token-verifikasi", writeOnly = true) @NotBlank @Size(max = 500)
        String verifyToken,
    @Schema(examples = "token-akses-halaman", writeOnly = true) @NotBlank @Size(max = 2000)
        String accessToken) {

  /** Never shows its secrets, not even in a log by accident. */
  @Override
  public String toString() {
    return "ConnectChannelRequest[" + provider + " " + externalId + "]";
  }
}
