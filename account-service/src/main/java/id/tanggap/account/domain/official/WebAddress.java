package id.tanggap.account.domain.official;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a URL as a browser would see them: host in lower case and ASCII (punycode), no user
 * part, backslashes as slashes, path with decoded escapes. Deliberately more tolerant than {@link
 * java.net.URI}, because citizens paste what they find.
 *
 * @param scheme http, https or tg
 * @param host host name without a trailing dot
 * @param path decoded path, beginning with a slash
 * @param query decoded parameters, the first value of each
 * @param fragment what follows the hash, empty when nothing does
 */
record WebAddress(
    String scheme, String host, String path, Map<String, String> query, String fragment) {
  private static final int LONGEST = 2048;
  // RFC 3986, appendix B
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*)://)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private static final Pattern ESCAPED_SLASH = Pattern.compile("(?i)%(2f|5c)");

  /** Reads a URL with or without its scheme; empty when the text is none. */
  static Optional<WebAddress> read(String text) {
    String cleaned = pasted(text).replace('\\', '/');
    if (cleaned.startsWith("//")) {
      cleaned = cleaned.substring(2);
    }
    Matcher parts = PARTS.matcher(cleaned);
    if (cleaned.length() > LONGEST || cleaned.indexOf(' ') >= 0 || !parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1) == null ? "https" : parts.group(1).toLowerCase(Locale.ROOT);
    if (scheme.equals("tg")) {
      return Optional.of(
          new WebAddress(scheme, parts.group(2), "/", parameters(parts.group(4)), ""));
    }
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Optional.empty();
    }
    // an escaped slash separates nothing; left as it is, no handle matches it
    String path = decode(ESCAPED_SLASH.matcher(parts.group(3)).replaceAll("%25$1"), false);
    if (path.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return host(parts.group(2))
        .map(
            host ->
                new WebAddress(
                    scheme,
                    host,
                    walked(path),
                    parameters(parts.group(4)),
                    parts.group(5) == null ? "" : parts.group(5)));
  }

  /** The text without what clings to it when it is copied: blanks, invisible signs, quotes. */
  static String pasted(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && clings(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && clings(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean clings(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || "<>\"'\u2018\u2019\u201c\u201d".indexOf(c) >= 0;
  }

  /** The path as a browser walks it: "." stays, ".." goes up. */
  static String walked(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/")) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    String joined = "/" + String.join("/", segments);
    return path.endsWith("/") && joined.length() > 1 ? joined + "/" : joined;
  }

  /** The segments of the path, without empty ones. */
  List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/")) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static Optional<String> host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.indexOf(':');
    if (port >= 0) {
      host = host.substring(0, port);
    }
    try {
      host = IDN.toASCII(decode(host, false), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    while (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    return host.length() <= 253 && HOST.matcher(host).matches()
        ? Optional.of(host)
        : Optional.empty();
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (query != null) {
      for (String pair : query.split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.putIfAbsent(
              decode(pair.substring(0, equals), true), decode(pair.substring(equals + 1), true));
        }
      }
    }
    return parameters;
  }

  private static String decode(String text, boolean plusIsSpace) {
    try {
      String escaped = plusIsSpace ? text : text.replace("+", "%2B");
      return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // a lone % is part of the text
      return text;
    }
  }
}
