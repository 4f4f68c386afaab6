package id.tanggap.account.domain.impersonation;

/** Who reported a case first. */
public enum ImpersonationSource {
  /** Somebody of the government. */
  OFFICE,
  /** Anybody, without a name. */
  CITIZEN
}
