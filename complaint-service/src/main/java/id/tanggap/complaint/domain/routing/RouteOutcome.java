package id.tanggap.complaint.domain.routing;

/** What became of a suggestion when it was made. */
public enum RouteOutcome {
  /** A person decides. */
  SUGGESTED,
  /** The case went there by itself. */
  ASSIGNED,
  /** It would have gone by itself, but a secret case is always placed by a person. */
  LEFT_TO_PERSON,
  /** It would have gone by itself, but the unit does not exist any more. */
  UNIT_INACTIVE
}
