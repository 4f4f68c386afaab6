package id.tanggap.account.domain.official;

import java.util.UUID;

/**
 * What a unit says about its account.
 *
 * @param unitId owner
 * @param displayName name shown on the platform
 * @param purpose what the account is for, null when nothing was said
 */
public record AccountProfile(UUID unitId, String displayName, String purpose) {

  /** A blank purpose and a missing one mean the same. */
  public AccountProfile {
    displayName = displayName.strip();
    purpose = purpose == null || purpose.isBlank() ? null : purpose.strip();
  }
}
