package id.tanggap.account.domain.official;

/** Health of the credential stored for an account; UNKNOWN while none is stored. */
public enum CredentialHealth {
  UNKNOWN,
  HEALTHY,
  EXPIRING,
  EXPIRED,
  DEGRADED,
  REVOKED,
  RECONNECT_REQUIRED
}
