package id.tanggap.account.domain.unit;

import java.util.regex.Pattern;

/**
 * Kind of unit. Territorial kinds carry the official Kemendagri code {@code PP.KK.CC[.VVVV]} whose
 * village part begins with 1 for an urban village and with 2 (village) or 3 (customary village);
 * every other kind carries a short code of capital letters, digits and hyphens.
 */
public enum UnitType {
  AGENCY(Grammar.SHORT),
  DISTRICT(Grammar.DISTRICT),
  URBAN_VILLAGE(Grammar.DISTRICT + "\\.1\\d{3}"),
  VILLAGE(Grammar.DISTRICT + "\\.[23]\\d{3}"),
  HEALTH_CENTRE(Grammar.SHORT),
  HOSPITAL(Grammar.SHORT),
  REGIONAL_ENTERPRISE(Grammar.SHORT),
  EXTERNAL_PARTNER(Grammar.SHORT);

  private final Pattern grammar;

  UnitType(String grammar) {
    this.grammar = Pattern.compile(grammar);
  }

  /** Whether units of this kind are parts of the territory and so lie below the region's code. */
  public boolean territorial() {
    return this == DISTRICT || this == URBAN_VILLAGE || this == VILLAGE;
  }

  /** Whether the code has the grammar of this kind and, for a territorial kind, lies in region. */
  public boolean accepts(String code, String region) {
    return grammar.matcher(code).matches() && (!territorial() || code.startsWith(region + "."));
  }

  private static final class Grammar {
    static final String SHORT = "[A-Z][A-Z0-9-]{1,31}";
    static final String DISTRICT =
        "[1-9]\\d\\.(0[1-9]|[1-6]\\d|7[1-9]|[89]\\d)\\.(0[1-9]|[1-9]\\d)";
  }
}
