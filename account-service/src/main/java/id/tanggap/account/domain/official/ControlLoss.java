package id.tanggap.account.domain.official;

/** What makes a proven control worthless at once. */
public enum ControlLoss {
  HANDOVER,
  PLATFORM_ID_MISMATCH,
  HANDLE_CHANGED,
  CREDENTIAL_REVOKED
}
