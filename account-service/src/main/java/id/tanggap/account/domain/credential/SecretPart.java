package id.tanggap.account.domain.credential;

/** A single secret value that a credential can be made of. */
public enum SecretPart {
  ACCESS_TOKEN("accessToken"),
  REFRESH_TOKEN("refreshToken"),
  API_KEY("apiKey"),
  API_SECRET("apiSecret"),
  PASSWORD("password");

  private final String property;

  SecretPart(String property) {
    this.property = property;
  }

  /** Name of the part as callers and connectors know it. */
  public String property() {
    return property;
  }
}
