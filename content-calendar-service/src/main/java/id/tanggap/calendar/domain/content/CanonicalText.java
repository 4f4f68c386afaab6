package id.tanggap.calendar.domain.content;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one form of a text that is stored, hashed, approved and pasted.
 *
 * <p>The rule: Unicode NFC; line ends become LF; control characters other than LF and TAB and the
 * byte order mark disappear; spaces and tabs at the end of a line and blank space around the whole
 * text disappear; a lone surrogate becomes U+FFFD because it has no UTF-8 form. Everything else
 * stays, also spaces inside a line and empty lines between paragraphs: those are visible.
 */
public final class CanonicalText {
  private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r");
  private static final Pattern INVISIBLE = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F\\uFEFF]");
  private static final Pattern TRAILING = Pattern.compile("(?<![ \t])[ \t]++(?=\n|\\z)");

  private CanonicalText() {}

  /** Canonical form of a text; null and blank become the empty string. */
  public static String of(String raw) {
    if (raw == null) {
      return "";
    }
    String lines = LINE_ENDS.matcher(raw).replaceAll("\n");
    String visible = INVISIBLE.matcher(lines).replaceAll("");
    String composed = Normalizer.normalize(wellFormed(visible), Normalizer.Form.NFC);
    return TRAILING.matcher(composed).replaceAll("").strip();
  }

  private static String wellFormed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
