package id.tanggap.kit.persistence;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.regex.Pattern;

/** The checks that keep a query inside one region; all of them speak before the database does. */
final class RegionRule {

  /** Comments, quoted text and quoted names: a ":region" in there binds nothing. */
  private static final Pattern NOT_CODE =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"", Pattern.DOTALL);

  private static final Pattern REGION_PARAMETER = Pattern.compile("(?<!:):region\\b");
  private static final Pattern REGION_ASSIGNED =
      Pattern.compile("(?:^|,)\\s*(?:e\\s*\\.\\s*)?region\\s*=", Pattern.CASE_INSENSITIVE);

  private RegionRule() {}

  /** A region must be given; there is no "all regions" hidden behind null. */
  static String given(String region) {
    if (region == null || region.isBlank()) {
      throw new IllegalArgumentException("A query needs the region that it stays inside");
    }
    return region;
  }

  /** A type without the attribute could never be filtered. */
  static void hasAttribute(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals("region") && field.getType() == String.class) {
          return;
        }
      }
    }
    throw new IllegalArgumentException(
        type.getName() + " has no mapped attribute \"String region\": it cannot be kept apart");
  }

  /** Native SQL must use the parameter, in code and not in a comment. */
  static void inSql(String sql) {
    if (!REGION_PARAMETER.matcher(code(sql)).find()) {
      throw new IllegalArgumentException(
          "Native SQL must filter by :region; what truly crosses regions goes through CrossRegion: "
              + sql);
    }
  }

  /**
   * A condition stands in brackets behind the filter; one that closes the bracket itself could add
   * "or true" beside the filter.
   */
  static String inBrackets(String where) {
    if (where == null || where.isBlank()) {
      return "";
    }
    int depth = 0;
    for (char c : code(where).toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        break;
      }
    }
    if (depth != 0 || where.contains("--") || where.contains("/*")) {
      throw new IllegalArgumentException("The condition leaves its brackets: " + where);
    }
    return " and (" + where + ")";
  }

  /** A row never moves to another region. */
  static void notAssigned(String set) {
    if (REGION_ASSIGNED.matcher(code(set)).find()) {
      throw new IllegalArgumentException("The region of a row cannot be changed: " + set);
    }
  }

  /** The parameter is ours to bind. */
  static void notShadowed(String region, Map<String, ?> params) {
    Object own = params.get("region");
    if (own != null && !own.equals(region)) {
      throw new IllegalArgumentException("Parameter region is bound to " + region);
    }
  }

  private static String code(String text) {
    return NOT_CODE.matcher(text).replaceAll(" ");
  }
}
