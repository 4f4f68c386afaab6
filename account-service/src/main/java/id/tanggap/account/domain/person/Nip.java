package id.tanggap.account.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Employee number of a civil servant: 18 digits, the first eight being the date of birth. It is
 * personal, so nothing outside the registry sees more of it than {@link #masked()}.
 *
 * @param digits the 18 digits without separators
 */
public record Nip(String digits) {
  private static final Pattern GRAMMAR = Pattern.compile("\\d{18}");

  /** Refuses anything but 18 digits; use {@link #parse} for what people type. */
  public Nip {
    if (!GRAMMAR.matcher(digits).matches()) {
      throw new NipMalformed();
    }
  }

  /**
   * Reads a number as people write it, with spaces or not.
   *
   * @return empty when the text is null or blank
   * @throws NipMalformed when it is not 18 digits
   */
  public static Optional<Nip> parse(String text) {
    return text == null || text.isBlank()
        ? Optional.empty()
        : Optional.of(new Nip(text.replaceAll("[\\s.\\-]", "")));
  }

  /** The number with all but the last three digits hidden. */
  public String masked() {
    return "*".repeat(15) + digits.substring(15);
  }

  /** Masked as well, so that a log line cannot give it away. */
  @Override
  public String toString() {
    return masked();
  }
}
