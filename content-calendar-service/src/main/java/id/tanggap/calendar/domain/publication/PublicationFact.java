package id.tanggap.calendar.domain.publication;

/** What other services learn about a publication. */
public enum PublicationFact {
  /** It has a time, or a new one. */
  PLANNED,
  /** It is live. */
  PUBLISHED,
  /** Nobody published it in time; only a new time brings it back. */
  MISSED,
  /** It will not happen. */
  CANCELLED
}
