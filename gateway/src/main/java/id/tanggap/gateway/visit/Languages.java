package id.tanggap.gateway.visit;

import java.util.List;
import java.util.Locale;

/** The two languages the platform speaks: Indonesian, and English for those who ask for it. */
public enum Languages {
  /** Bahasa Indonesia, the default. */
  INDONESIAN("id"),
  /** English. */
  ENGLISH("en");

  private final String tag;

  Languages(String tag) {
    this.tag = tag;
  }

  /** The language tag. */
  public String tag() {
    return tag;
  }

  /**
   * The language of an {@code Accept-Language} header.
   *
   * @param header the value as received, may be null or nonsense; both mean Indonesian
   */
  public static Languages accepted(String header) {
    if (header == null || header.isBlank()) {
      return INDONESIAN;
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      for (Locale.LanguageRange range : ranges) {
        Languages language = of(range.getRange());
        if (language != null && range.getWeight() > 0) {
          return language;
        }
      }
      return INDONESIAN;
    } catch (IllegalArgumentException nonsense) {
      return INDONESIAN;
    }
  }

  private static Languages of(String range) {
    String primary = range.split("-", 2)[0];
    return switch (primary) {
      case "en" -> ENGLISH;
      case "id", "in", "*" -> INDONESIAN;
      default -> null;
    };
  }
}
