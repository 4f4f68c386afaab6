package id.tanggap.complaint.domain.privacy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces what identifies a person by a word in square brackets. Used on every text before it
 * leaves the case; the original lives encrypted. Rather one number too many is masked than one too
 * few.
 */
public final class Masking {

  private static final String GAP = "[ .\\-]?";

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+");
  private static final Pattern TAX_NUMBER =
      Pattern.compile("(?<!\\d)\\d{2}\\.\\d{3}\\.\\d{3}\\.\\d-\\d{3}\\.\\d{3}(?!\\d)");
  private static final Pattern SIXTEEN_DIGITS =
      Pattern.compile("(?<!\\d)(?:\\d" + GAP + "){15}\\d(?!\\d)");
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(?:\\+?62|0)[ .()\\-]{0,2}8(?:[ .()\\-]{0,2}\\d){7,11}(?!\\d)");
  private static final Pattern BANK_ACCOUNT =
      Pattern.compile(
          "((?:no\\.? ?)?rek(?:ening)?\\.?(?: \\p{L}+){0,2}[ :.]*)(?:\\d" + GAP + "){7,17}\\d",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PLATE =
      Pattern.compile("\\b(?!RT|RW|NO|KM|JL|GG|PO)[A-Z]{1,2}[ -]?\\d{1,4}[ -]?[A-Z]{1,3}\\b");
  private static final Pattern NAME =
      Pattern.compile(
          "((?i:\\bnama saya|\\bnama lengkap saya|\\bperkenalkan saya|\\ba\\.n\\.?|\\batas nama)["
              + " :]*)(\\p{Lu}[\\p{L}'.]*(?: \\p{Lu}[\\p{L}'.]*){0,4})");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:\\bjl\\.?|\\bjalan|\\bgang|\\bgg\\.?) [\\p{L}0-9 .']{2,60}?"
              + "(?: no\\.?| nomor) ?\\d+[a-z]?\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(EMAIL, "[EMAIL]"),
          new Rule(TAX_NUMBER, "[NPWP]"),
          new Rule(BANK_ACCOUNT, "$1[REKENING]"),
          new Rule(PHONE, "[TELEPON]"),
          new Rule(ADDRESS, "[ALAMAT]"),
          new Rule(PLATE, "[PLAT]"));

  private Masking() {}

  /** The text with personal details replaced; null stays null. Masking twice changes nothing. */
  public static String mask(String text) {
    if (text == null) {
      return null;
    }
    String result = SIXTEEN_DIGITS.matcher(text).replaceAll(Masking::sixteen);
    for (Rule rule : RULES) {
      result = rule.pattern().matcher(result).replaceAll(rule.replacement());
    }
    return names(result);
  }

  // an identity number carries a birth date, a family card number the date of its issue
  private static String sixteen(MatchResult match) {
    String digits = match.group().replaceAll("\\D", "");
    int day = Integer.parseInt(digits.substring(6, 8));
    int month = Integer.parseInt(digits.substring(8, 10));
    int dayOfBirth = day > 40 ? day - 40 : day;
    boolean date = dayOfBirth >= 1 && dayOfBirth <= 31 && month >= 1 && month <= 12;
    return date ? "[NIK]" : "[NOMOR]";
  }

  private static String names(String text) {
    Matcher matcher = NAME.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(result, Matcher.quoteReplacement(matcher.group(1) + "[NAMA]"));
    }
    matcher.appendTail(result);
    return result.toString();
  }
}
