package id.tanggap.complaint.rest.channel;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New secrets of a channel; what is absent stays. */
@Schema(description = "New secrets of a channel; what is absent stays")
public record RenewSecretsRequest(
    @Schema(
            examples = "rahasia-aplikasi-baru",
            writeOnly = true,
            description = "valid beside the one before until the next rotation")
        @Size(min = 1, max = 500)
        String appSecret,
    @Schema(
            description = "token of the page at the provider; kept sealed and never shown again",
            examples = "token-akses-baru",
            writeOnly = true)
        @Size(min = 1, max = 2000)
        String accessToken) {

  /** Never shows its secrets, not even in a log by accident. */
  @Override
  public String toString() {
    return "RenewSecretsRequest[]";
  }
}
