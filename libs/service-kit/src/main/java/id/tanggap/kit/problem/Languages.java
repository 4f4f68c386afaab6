package id.tanggap.kit.problem;

import java.util.List;
import java.util.Locale;

/** The two languages for people, and which of them a request asks for. */
public final class Languages {
  /** The language of everybody who does not ask for another. */
  public static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** The other language. */
  public static final Locale ENGLISH = Locale.ENGLISH;

  // Longer ones are no honest browser's; parsing is not linear in the length.
  private static final int MAX_HEADER = 256;

  private Languages() {}

  /**
   * The best of our languages for an {@code Accept-Language} header; Indonesian when the header is
   * absent, unreadable, or asks for neither.
   */
  public static Locale preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER) {
      return INDONESIAN;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException unreadable) {
      return INDONESIAN;
    }
    for (Locale.LanguageRange range : ranges) {
      if (range.getWeight() > 0) {
        String language = range.getRange().split("-", 2)[0];
        switch (language) {
          case "id", "in", "*" -> {
            return INDONESIAN;
          }
          case "en" -> {
            return ENGLISH;
          }
          default -> {
            // a language we do not speak; the next best may be ours
          }
        }
      }
    }
    return INDONESIAN;
  }
}
