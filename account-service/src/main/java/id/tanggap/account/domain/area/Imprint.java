package id.tanggap.account.domain.area;

import java.time.LocalDate;

/**
 * What the person who hands in an edition says about it.
 *
 * @param label name of the edition, for example the number of the decree; null when not said
 * @param issuedOn day of the edition, null when not said
 * @param source where the file comes from, null when not said
 * @param checksum SHA-256 of the file in hexadecimal digits
 */
public record Imprint(String label, LocalDate issuedOn, String source, String checksum) {
  private static final int DIGITS = 16;

  /** Blank texts become null so that an empty and a missing parameter mean the same. */
  public Imprint {
    label = blankToNull(label);
    source = blankToNull(source);
  }

  /** Whether the person named the edition. */
  public boolean labelled() {
    return label != null;
  }

  /** The name given, or one that follows from the content. */
  public String name() {
    return label == null ? "sha256-" + checksum.substring(0, DIGITS) : label;
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
