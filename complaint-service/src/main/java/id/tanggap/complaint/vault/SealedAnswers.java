package id.tanggap.complaint.vault;

import id.tanggap.complaint.application.Vault;
import id.tanggap.kit.web.AnswerSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Keeps the answers for clients who repeat a request under the keys of the vault: the answer to the
 * filing of a secret case carries its PIN, of which the case itself keeps a mark only.
 */
@ApplicationScoped
public class SealedAnswers implements AnswerSeal {

  private static final String PURPOSE = "idempotency.answer";

  private final Vault vault;

  SealedAnswers(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String seal(String body) {
    return Base64.getEncoder()
        .encodeToString(vault.seal(PURPOSE, body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String open(String sealed) {
    return new String(
        vault.open(PURPOSE, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
  }
}
