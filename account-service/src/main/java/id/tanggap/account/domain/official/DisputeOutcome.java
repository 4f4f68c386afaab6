package id.tanggap.account.domain.official;

/** How a coordinator settles a dispute over an address, for an account of the own region. */
public enum DisputeOutcome {
  /** The account keeps the address; other claims of the region give way. */
  KEEP,
  /** The account gives the address up. */
  YIELD
}
