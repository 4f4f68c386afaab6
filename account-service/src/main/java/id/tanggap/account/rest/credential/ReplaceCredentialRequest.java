package id.tanggap.account.rest.credential;

import id.tanggap.account.domain.credential.CredentialTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new version of a secret; all of its parts at once. */
@Schema(description = "A new version of a secret; all of its parts at once")
public record ReplaceCredentialRequest(
    @Schema(description = "The secret values that the kind needs") @NotNull @Valid
        SecretsRequest secrets,
    @Schema(
            description = "What the platform granted",
            nullable = true,
            examples = "[\"pages_manage_posts\",\"pages_read_engagement\"]")
        @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> scopes,
    @Schema(
            description = "End of the access token; null when it has none",
            nullable = true,
            examples = "2027-01-31T23:59:00+07:00")
        OffsetDateTime expiresAt,
    @Schema(
            description = "End of the whole grant; null when it has none",
            nullable = true,
            examples = "2027-03-31T23:59:00+07:00")
        OffsetDateTime dataAccessExpiresAt) {

  /**
   * What a repeated request is compared by; the secrets by their mark only.
   *
   * @param mark from the vault
   */
  record Comparable(CredentialTerms terms, String mark) {}

  CredentialTerms terms() {
    return new CredentialTerms(
        scopes,
        StoreCredentialRequest.instant(expiresAt),
        StoreCredentialRequest.instant(dataAccessExpiresAt));
  }

  Comparable comparable(String mark) {
    return new Comparable(terms(), mark);
  }
}
