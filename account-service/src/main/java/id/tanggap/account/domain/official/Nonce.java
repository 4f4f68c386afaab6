package id.tanggap.account.domain.official;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that nobody can guess, to be shown in a profile. Only its hash is kept, so that who reads
 * our database cannot pass a proof of somebody else.
 *
 * @param word what the unit writes into the profile
 */
public record Nonce(String word) {
  private static final String PREFIX = "tanggap-";
  private static final Pattern WORD = Pattern.compile(PREFIX + "[0-9a-f]{32}");

  /** Makes a word of random bytes. */
  public static Nonce of(byte[] random) {
    if (random.length != 16) {
      throw new IllegalArgumentException("A nonce has 128 bits, not " + random.length * 8);
    }
    return new Nonce(PREFIX + HexFormat.of().formatHex(random));
  }

  /** What is kept of it. */
  public String hash() {
    return Nonce.hash(word.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a text holds the word that belongs to a hash. */
  public static boolean shownIn(String text, String hash) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (new Nonce(words.group()).hash().equals(hash)) {
        return true;
      }
    }
    return false;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
