package id.tanggap.gateway.visit;

import java.util.Collection;

/** Comparison of paths with prefixes on whole segments: /a/b covers /a/b and /a/b/c, not /a/bc. */
public final class Prefixes {

  private Prefixes() {}

  /** Whether the path is the prefix or lies below it. */
  public static boolean covers(String prefix, String path) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  /** Whether one of the prefixes covers the path. */
  public static boolean anyCovers(Collection<String> prefixes, String path) {
    for (String prefix : prefixes) {
      if (covers(prefix, path)) {
        return true;
      }
    }
    return false;
  }
}
