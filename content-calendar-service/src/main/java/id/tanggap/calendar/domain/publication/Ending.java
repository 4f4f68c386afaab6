package id.tanggap.calendar.domain.publication;

/**
 * Why a publication ends without a post, as the person says who ends it.
 *
 * @param reason words for the history; null when not said
 * @param notPosted whether the person states that no post of it is up
 * @param coordinator whether the person acts for the whole region and may overrule a claim
 */
public record Ending(String reason, boolean notPosted, boolean coordinator) {

  /** The content item was taken back. */
  public static final Ending WITHDRAWN = new Ending(null, false, false);

  /** Words that are only blanks are none. */
  public Ending {
    reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  /** Whether the person says so and why. */
  boolean saysNotPosted() {
    return notPosted && reason != null;
  }
}
