package id.tanggap.gateway.routing;

import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;

/**
 * Decides whether a request target means the same to every parser. The path goes to the service
 * exactly as it came, so whatever a service could read differently than the prefix table (dot
 * segments, encoded slashes, a second round of decoding, empty segments) is refused, not repaired.
 */
public final class RequestPath {

  private static final String PCHAR_MARKS = "-._~!$&'()*+,;=:@";
  // Browsers send these unencoded in queries although RFC 3986 does not list them.
  private static final String QUERY_MARKS = PCHAR_MARKS + "/?[]{}|^\"`\\<>";

  private RequestPath() {}

  /**
   * Checks a request target.
   *
   * @param target as received on the request line
   * @return its path
   * @throws Refused when it is not an unambiguous path
   */
  public static String checked(String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    requireCharacters(path, "/" + PCHAR_MARKS);
    if (mark >= 0) {
      requireCharacters(target.substring(mark + 1), QUERY_MARKS);
    }
    if (!path.startsWith("/") || path.contains("//")) {
      throw new Refused(Refusal.BAD_PATH);
    }
    String decoded = path;
    // Twice: a service or a library inside it may decode once more than it should.
    for (int round = 0; round < 2; round++) {
      requirePlainSegments(decoded);
      if (decoded.indexOf('%') < 0) {
        return path;
      }
      String next = decode(decoded);
      if (slashes(next) != slashes(decoded)) {
        throw new Refused(Refusal.BAD_PATH);
      }
      decoded = next;
    }
    requirePlainSegments(decoded);
    return path;
  }

  private static void requireCharacters(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
      boolean encoded = c == '%' && isHex(text, i + 1) && isHex(text, i + 2);
      if (!letterOrDigit && !encoded && marks.indexOf(c) < 0) {
        throw new Refused(Refusal.BAD_PATH);
      }
    }
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
  }

  private static void requirePlainSegments(String path) {
    for (String segment : path.split("/", -1)) {
      // "..;x" is a parent segment to parsers that cut path parameters off.
      int parameters = segment.indexOf(';');
      String name = parameters < 0 ? segment : segment.substring(0, parameters);
      if (name.equals(".") || name.equals("..")) {
        throw new Refused(Refusal.BAD_PATH);
      }
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '\\' || Character.isISOControl(c)) {
        throw new Refused(Refusal.BAD_PATH);
      }
    }
  }

  /** Decodes byte-wise as Latin-1: enough to see slashes, dots, backslashes and controls. */
  private static String decode(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
        char octet = (char) Integer.parseInt(text.substring(i + 1, i + 3), 16);
        // Bytes of UTF-8 sequences lie at 0x80 and above, where Latin-1 has control characters.
        decoded.append(octet < 128 ? octet : '\u00bf');
        i += 2;
      } else {
        decoded.append(c);
      }
    }
    return decoded.toString();
  }

  private static long slashes(String text) {
    return text.chars().filter(c -> c == '/').count();
  }
}
