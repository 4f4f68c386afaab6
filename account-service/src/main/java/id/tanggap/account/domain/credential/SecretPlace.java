package id.tanggap.account.domain.credential;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed secret belongs. It is authenticated together with the secret, so that a row copied
 * to another region, account, credential or version does not open.
 *
 * @param version version of the secret, from 1
 */
public record SecretPlace(String region, UUID accountId, UUID credentialId, int version) {

  /** The place as bytes to authenticate. */
  public byte[] bytes() {
    return ("tanggap-credential-1|" + region + "|" + accountId + "|" + credentialId + "|" + version)
        .getBytes(StandardCharsets.UTF_8);
  }
}
