package id.tanggap.account.identity;

/**
 * A full name in the two parts that Keycloak insists on. Many Indonesians have one name only; they
 * are shown with a dash behind it, because a user with an empty part counts as not set up.
 *
 * @param first everything before the last word
 * @param last the last word
 */
record RealName(String first, String last) {
  /** What Keycloak refuses in a name. */
  private static final String REFUSED = "[<>&\"\\v$%!#?§;*~/\\\\|^=\\[\\]{}()\\x00-\\x1F\\x7F]";

  private static final String NONE = "-";

  static RealName of(String full) {
    String name = full.replaceAll(REFUSED, " ").replaceAll("\\s+", " ").strip();
    int space = name.lastIndexOf(' ');
    if (space > 0) {
      return new RealName(name.substring(0, space), name.substring(space + 1));
    }
    return new RealName(name.isEmpty() ? NONE : name, NONE);
  }
}
