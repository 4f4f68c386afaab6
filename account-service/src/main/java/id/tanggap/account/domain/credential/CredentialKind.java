package id.tanggap.account.domain.credential;

import java.util.EnumSet;
import java.util.Set;

/** Kind of access that a platform grants; decides which secrets belong to it. */
public enum CredentialKind {
  /** OAuth 2.0 grant: access token and, where the platform gives one, refresh token. */
  OAUTH2_TOKEN(EnumSet.of(SecretPart.ACCESS_TOKEN), EnumSet.of(SecretPart.REFRESH_TOKEN)),
  /** Token of a page or channel that belongs to a person's grant. */
  PAGE_TOKEN(EnumSet.of(SecretPart.ACCESS_TOKEN), EnumSet.noneOf(SecretPart.class)),
  API_KEY(EnumSet.of(SecretPart.API_KEY), EnumSet.of(SecretPart.API_SECRET)),
  /** Password made for one application only, as Mastodon and Bluesky offer it. */
  APP_PASSWORD(EnumSet.of(SecretPart.PASSWORD), EnumSet.noneOf(SecretPart.class));

  private final Set<SecretPart> needed;
  private final Set<SecretPart> possible;

  CredentialKind(Set<SecretPart> needed, Set<SecretPart> optional) {
    this.needed = needed;
    this.possible = EnumSet.copyOf(needed);
    this.possible.addAll(optional);
  }

  /**
   * Makes sure that secrets are complete for this kind and hold nothing else.
   *
   * @throws SecretsUnfit naming what is missing and what does not belong
   */
  public void require(Secrets secrets) {
    Set<SecretPart> missing = EnumSet.copyOf(needed);
    missing.removeAll(secrets.parts());
    Set<SecretPart> foreign = EnumSet.noneOf(SecretPart.class);
    foreign.addAll(secrets.parts());
    foreign.removeAll(possible);
    if (!missing.isEmpty() || !foreign.isEmpty()) {
      throw new SecretsUnfit(this, missing, foreign);
    }
  }
}
