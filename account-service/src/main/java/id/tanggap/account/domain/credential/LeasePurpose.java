package id.tanggap.account.domain.credential;

/** What a credential is lent for. */
public enum LeasePurpose {
  PUBLISH,
  POLL,
  REFRESH,
  CHECK
}
