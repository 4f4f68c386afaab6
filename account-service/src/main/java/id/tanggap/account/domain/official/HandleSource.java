package id.tanggap.account.domain.official;

/** From whom we know a handle. */
public enum HandleSource {
  /** It was registered so. */
  REGISTERED,
  /** The unit said that it changed. */
  UNIT,
  /** A coordinator said that it changed. */
  COORDINATOR,
  /** A connector read it on the platform. */
  CONNECTOR
}
