package id.tanggap.account.domain.credential;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A report tells about a version that has been replaced; it says nothing about the present one. */
public final class CredentialOutdated extends Rejection {
  private static final long serialVersionUID = 1L;

  CredentialOutdated(int reported, int current) {
    super(
        Kind.CONFLICT,
        "credential-outdated",
        Map.of("reportedVersion", reported, "currentVersion", current));
  }
}
