package id.tanggap.account.domain.credential;

import id.tanggap.kit.domain.Rejection;
import java.util.Collection;
import java.util.Map;

/** The secrets are incomplete for their kind, or hold a part that does not belong to it. */
public final class SecretsUnfit extends Rejection {
  private static final long serialVersionUID = 1L;

  SecretsUnfit(
      CredentialKind kind, Collection<SecretPart> missing, Collection<SecretPart> foreign) {
    super(
        Kind.RULE_VIOLATED,
        "secrets-unfit",
        Map.of("kind", kind.name(), "missing", names(missing), "foreign", names(foreign)));
  }

  private static Object names(Collection<SecretPart> parts) {
    return parts.stream().map(SecretPart::property).toList();
  }
}
