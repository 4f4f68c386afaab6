package id.tanggap.complaint.domain.complaint;

/** Who did something: a person by the subject of the token, the reporter, or the system itself. */
public record Actor(String id, String name) {

  /** The service acting on its own, for instance when a provider confirmed an answer. */
  public static final Actor SYSTEM = new Actor("system", "Sistem");

  /** The citizen, whose identity is not written into the log. */
  public static final Actor REPORTER = new Actor("reporter", "Pelapor");
}
