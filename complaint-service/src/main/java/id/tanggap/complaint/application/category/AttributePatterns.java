package id.tanggap.complaint.application.category;

/**
 * Patterns that an office wrote, run over what citizens wrote: in linear time, whatever both say.
 */
public interface AttributePatterns {

  /** Whether the pattern can be used. */
  boolean usable(String pattern);

  /** Whether the whole text matches the pattern; a pattern that cannot be used matches nothing. */
  boolean matches(String pattern, String text);
}
