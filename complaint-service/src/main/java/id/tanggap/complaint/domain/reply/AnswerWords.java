package id.tanggap.complaint.domain.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks at the words of an answer as somebody does who checks whether it says anything. */
public final class AnswerWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private AnswerWords() {}

  /** False for nothing, blanks, signs and pictures: such an answer answers nothing. */
  public static boolean present(String text) {
    return text != null && WORD.matcher(text).find();
  }

  /**
   * Stands for the words without case, signs and pictures, so that the same text is recognised with
   * another smiley behind it.
   */
  public static String hash(String text) {
    String plain = NOT_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
