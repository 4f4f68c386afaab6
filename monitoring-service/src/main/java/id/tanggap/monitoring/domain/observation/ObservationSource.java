package id.tanggap.monitoring.domain.observation;

/** Where an observation comes from. */
public enum ObservationSource {
  /** A publication that content-calendar-service reported as live. */
  PUBLICATION,
  /** Back-fill by CSV. */
  IMPORT
}
