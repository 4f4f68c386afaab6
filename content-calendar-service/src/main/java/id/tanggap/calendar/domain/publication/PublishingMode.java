package id.tanggap.calendar.domain.publication;

/** How a post gets to its platform. */
public enum PublishingMode {
  /** A person posts by hand what the system shows, and reports the address. */
  ASSISTED
}
