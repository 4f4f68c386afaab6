package id.tanggap.monitoring.domain.observation;

/** What an observation says. */
public enum ObservationKind {
  /** A public post was published at its instant. */
  POST,
  /** The account was read completely and successfully from its instant to another. */
  READ,
  /** A check at its instant found the account gone. */
  UNREACHABLE
}
