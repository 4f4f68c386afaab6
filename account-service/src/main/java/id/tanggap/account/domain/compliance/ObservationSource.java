package id.tanggap.account.domain.compliance;

/** Who looked at the profile. */
public enum ObservationSource {
  /** A person, who says where the proof is kept. */
  MANUAL,
  /** A connector of ours. */
  CONNECTOR
}
