package id.tanggap.complaint.domain.complaint;

/** Who may see what of a complaint. */
public enum Visibility {
  /** Masked text and status are public; identity only for handlers. */
  PUBLIC,
  /** As PUBLIC, but nobody outside the vault learns who reported. */
  ANONYMOUS,
  /** Content only for the handlers; the reported unit cannot tell that it exists. */
  SECRET
}
