package id.tanggap.account.domain.official;

/** Why a check did not pass. Says nothing about what an address that is not public leads to. */
public enum ProofFailure {
  /** The address is no public place of the internet, or its name does not exist. */
  PAGE_NOT_PUBLIC,
  PAGE_UNREACHABLE,
  PAGE_TOO_SLOW,
  PAGE_TOO_LARGE,
  PAGE_UNREADABLE,
  PAGE_ERROR,
  REDIRECTED_AWAY,
  NONCE_NOT_FOUND,
  LINK_NOT_FOUND,
  PLATFORM_ID_MISMATCH
}
