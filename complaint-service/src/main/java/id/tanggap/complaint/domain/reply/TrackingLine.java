package id.tanggap.complaint.domain.reply;

/**
 * The line below words that go out through a provider, by which their reader finds the tracker.
 * What stands on the tracker itself does without.
 */
public final class TrackingLine {

  private static final String BEFORE_CODE = "\n\nKode lacak laporan: ";

  private TrackingLine() {}

  /** The words with the line. */
  public static String below(String words, String trackingCode) {
    return words + BEFORE_CODE + trackingCode;
  }

  /** The words without the line, whether or not they had it. */
  public static String without(String words, String trackingCode) {
    String line = BEFORE_CODE + trackingCode;
    return words.endsWith(line) ? words.substring(0, words.length() - line.length()) : words;
  }
}
