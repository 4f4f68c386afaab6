package id.tanggap.account.domain.impersonation;

/** Who is asked to take a fake down. */
public enum TakedownAddressee {
  /** The platform on which the fake is. */
  PLATFORM,
  /** Whoever runs the server or sold the name of a fake website. */
  HOSTING_PROVIDER,
  /** The ministry that can have contents blocked. */
  REGULATOR
}
