package id.tanggap.kit.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be told of the path of a request outside of its answer, in a trace or in a log: of a
 * public address everything up to its kind. What follows may be a tracking code, and who reads one
 * in a log can act on the case and join an anonymous report with the address it came from.
 */
public final class SecretPaths {

  private static final Pattern PUBLIC = Pattern.compile("(/+public/+[^/]+/+[^/]+/+).+");

  /** Stands for what is kept back. */
  static final String HIDDEN = "…";

  private SecretPaths() {}

  /** The path without what nobody else may read; a path that keeps no secret as it is. */
  public static String told(String path) {
    Matcher secret = PUBLIC.matcher(path);
    return secret.matches() ? secret.group(1) + HIDDEN : path;
  }
}
