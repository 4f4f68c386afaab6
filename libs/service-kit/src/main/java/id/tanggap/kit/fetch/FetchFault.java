package id.tanggap.kit.fetch;

/** Why a page could not be fetched. */
public enum FetchFault {
  /** The address is malformed, of another scheme or port, or leads to no public place. */
  NOT_ALLOWED,
  /** The name does not exist. */
  UNRESOLVED,
  /** Nobody answers, or not with a certificate that can be trusted. */
  UNREACHABLE,
  TIMED_OUT,
  TOO_LARGE,
  TOO_MANY_REDIRECTS,
  /** Not of a kind of content that was asked for. */
  WRONG_TYPE,
  /** The answer broke off or makes no sense. */
  BROKEN,
  /** Too much is being fetched already; nothing was tried. */
  BUSY
}
