package id.tanggap.account.rest.credential;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import id.tanggap.account.domain.credential.SecretPart;
import id.tanggap.account.domain.credential.Secrets;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Secret values on their way in; there is no way out. Which ones belong is a matter of the kind.
 */
@Schema(description = "Secret values; never shown again")
public record SecretsRequest(
    @Schema(
            description = "Of OAUTH2_TOKEN and PAGE_TOKEN",
            nullable = true,
            writeOnly = true,
            type = SchemaType.STRING,
            implementation = String.class,
            examples = "contoh-token-akses")
        @JsonDeserialize(using = SecretReader.class)
        @Size(min = 1, max = 8192)
        char[] accessToken,
    @Schema(
            description = "Of OAUTH2_TOKEN, where the platform gives one",
            nullable = true,
            writeOnly = true,
            type = SchemaType.STRING,
            implementation = String.class,
            examples = "contoh-token-penyegar")
        @JsonDeserialize(using = SecretReader.class)
        @Size(min = 1, max = 8192)
        char[] refreshToken,
    @Schema(
            description = "Of API_KEY",
            nullable = true,
            writeOnly = true,
            type = SchemaType.STRING,
            implementation = String.class,
            examples = "contoh-kunci")
        @JsonDeserialize(using = SecretReader.class)
        @Size(min = 1, max = 8192)
        char[] apiKey,
    @Schema(
            description = "Of API_KEY, where the platform gives one",
            nullable = true,
            writeOnly = true,
            type = SchemaType.STRING,
            implementation = String.class,
            examples = "contoh-rahasia")
        @JsonDeserialize(using = SecretReader.class)
        @Size(min = 1, max = 8192)
        char[] apiSecret,
    @Schema(
            description = "Of APP_PASSWORD",
            nullable = true,
            writeOnly = true,
            type = SchemaType.STRING,
            implementation = String.class,
            examples = "contoh-sandi-aplikasi")
        @JsonDeserialize(using = SecretReader.class)
        @Size(min = 1, max = 8192)
        char[] password) {

  /** The values as the domain holds them; whoever calls this wipes them. */
  Secrets read() {
    Map<SecretPart, char[]> parts = new EnumMap<>(SecretPart.class);
    parts.put(SecretPart.ACCESS_TOKEN, accessToken);
    parts.put(SecretPart.REFRESH_TOKEN, refreshToken);
    parts.put(SecretPart.API_KEY, apiKey);
    parts.put(SecretPart.API_SECRET, apiSecret);
    parts.put(SecretPart.PASSWORD, password);
    return Secrets.of(parts);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "SecretsRequest[hidden]";
  }
}
