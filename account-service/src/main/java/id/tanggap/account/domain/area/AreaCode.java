package id.tanggap.account.domain.area;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of the Kemendagri list, {@code PP[.KK[.CC[.VVVV]]]}: province, regency (01-69) or city
 * (71-99), district, and a village whose first digit is 1 for an urban village, 2 for a village and
 * 3 for a customary village.
 */
public record AreaCode(String text) {
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "[1-9]\\d(\\.(0[1-9]|[1-6]\\d|7[1-9]|[89]\\d)(\\.(0[1-9]|[1-9]\\d)(\\.[123]\\d{3})?)?)?");
  private static final char FIRST_CITY = '7';

  /**
   * Checks the grammar.
   *
   * @throws AreaCodeMalformed when it is none
   */
  public AreaCode {
    Matcher matcher = GRAMMAR.matcher(text);
    if (!matcher.matches()) {
      throw new AreaCodeMalformed(text);
    }
  }

  /** How deep the area lies. */
  public AreaLevel level() {
    return switch (text.length()) {
      case 2 -> AreaLevel.PROVINCE;
      case 5 -> AreaLevel.REGENCY;
      case 8 -> AreaLevel.DISTRICT;
      default -> AreaLevel.VILLAGE;
    };
  }

  /** What the area is. */
  public AreaKind kind() {
    return switch (level()) {
      case PROVINCE -> AreaKind.PROVINCE;
      case REGENCY -> text.charAt(3) < FIRST_CITY ? AreaKind.REGENCY : AreaKind.CITY;
      case DISTRICT -> AreaKind.DISTRICT;
      case VILLAGE ->
          switch (text.charAt(9)) {
            case '1' -> AreaKind.URBAN_VILLAGE;
            case '2' -> AreaKind.VILLAGE;
            default -> AreaKind.CUSTOMARY_VILLAGE;
          };
    };
  }

  /** Code of the area around it; null for a province. */
  public String parent() {
    int end = text.lastIndexOf('.');
    return end < 0 ? null : text.substring(0, end);
  }
}
