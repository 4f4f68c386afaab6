package id.tanggap.account.persistence;

import java.util.List;

/** Patterns for the paths of units that lie in one of several subtrees. */
public final class Subtrees {
  private Subtrees() {}

  /** For {@code path like any(...)}, whose escape is the backslash; codes are taken literally. */
  public static String[] patterns(List<String> codes) {
    return codes.stream().map(code -> "%/" + escaped(code) + "/%").toArray(String[]::new);
  }

  private static String escaped(String code) {
    return code.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
