package id.tanggap.account.domain.official;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reduces handles to what a hurried reader sees, so that a look-alike finds the account that it
 * imitates. Never a proof of anything: two handles with the same skeleton are only similar.
 */
public final class LookAlike {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  // pairs of letters that look alike; Cyrillic and Greek after UTS #39 "confusables"
  private static final String FROM =
      "0143578|\u00a1\u0131\u0456\u0430\u0435\u043e\u0440\u0441\u0443\u0445"
          + "\u0455\u0458\u04cf\u0501\u051b\u051d\u043a\u043c\u0442\u043d\u0432"
          + "\u03bf\u03b1\u03b5\u03c1\u03c4\u03c5\u03b9\u03ba\u03bd\u0475";
  private static final String TO = "oiaestbiiiiaeopcyxsjidqwkmthboaeptuikvv";
  private static final List<String> AFFIXES =
      List.of("official", "resmi", "real", "asli", "bantuan", "cs", "info", "id");
  private static final int SHORTEST = 4;

  private LookAlike() {}

  /** Letters and digits only, without marks, look-alike characters folded into one. */
  public static String skeleton(String handle) {
    // twice: some compatibility forms decompose into capital letters
    String decomposed = Normalizer.normalize(handle, Normalizer.Form.NFKD);
    String small = Normalizer.normalize(decomposed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(small).replaceAll("");
    StringBuilder folded = new StringBuilder();
    for (char c : SEPARATORS.matcher(plain).replaceAll("").toCharArray()) {
      int at = FROM.indexOf(c);
      char seen = at < 0 ? c : TO.charAt(at);
      folded.append(seen == 'l' ? 'i' : seen);
    }
    return folded.toString().replace("rn", "m").replace("vv", "w");
  }

  /** The skeleton without words that impostors like to add in front or behind. */
  public static String stem(String handle) {
    String stem = skeleton(handle);
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String affix : AFFIXES) {
        String folded = skeleton(affix);
        int rest = stem.length() - folded.length();
        if (rest >= SHORTEST && stem.endsWith(folded)) {
          stem = stem.substring(0, rest);
          cut = true;
        } else if (rest >= SHORTEST && stem.startsWith(folded)) {
          stem = stem.substring(folded.length());
          cut = true;
        }
      }
    }
    return stem;
  }
}
