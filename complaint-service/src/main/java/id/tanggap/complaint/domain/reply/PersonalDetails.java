package id.tanggap.complaint.domain.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a mask covered something: found by laying the masked text over the original. */
public final class PersonalDetails {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Z]{3,20})]");

  /**
   * One covered place.
   *
   * @param kind what it is, the word in the brackets: NIK, TELEPON, EMAIL, …
   * @param start position in the original
   * @param length how much of it
   */
  public record Found(String kind, int start, int length) {}

  private PersonalDetails() {}

  /** The covered places in the order of the text; empty when the mask changed nothing. */
  public static List<Found> between(String original, String masked) {
    List<Found> found = new ArrayList<>();
    if (original.equals(masked)) {
      return found;
    }
    Matcher placeholder = PLACEHOLDER.matcher(masked);
    int inOriginal = 0;
    int inMasked = 0;
    while (placeholder.find()) {
      String before = masked.substring(inMasked, placeholder.start());
      int start = inOriginal + before.length();
      inMasked = placeholder.end();
      if (original.startsWith(placeholder.group(), start)) {
        // the writer wrote the word in brackets
        inOriginal = start + placeholder.group().length();
        continue;
      }
      int end = endOf(original, start, masked, inMasked);
      found.add(new Found(placeholder.group(1), start, end - start));
      inOriginal = end;
    }
    return found;
  }

  // the covered part ends where the words behind the placeholder go on
  private static int endOf(String original, int start, String masked, int from) {
    Matcher next = PLACEHOLDER.matcher(masked);
    int until = next.find(from) ? next.start() : masked.length();
    String behind = masked.substring(from, until);
    if (behind.isEmpty()) {
      return original.length();
    }
    int at =
        until == masked.length() ? original.lastIndexOf(behind) : original.indexOf(behind, start);
    return at < start ? original.length() : at;
  }
}
