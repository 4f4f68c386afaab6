package id.tanggap.complaint.domain.complaint;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code by which a citizen follows a complaint: 80 random bits in Crockford's base 32, in four
 * groups. Nobody reaches another case by counting or guessing.
 *
 * @param value the grouped form, for example {@code 7Q2M-K9XD-41TZ-B0RW}
 */
public record TrackingCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  /** A fresh code. */
  public static TrackingCode random(SecureRandom random) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      plain.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new TrackingCode(grouped(plain));
  }

  /**
   * Reads what a person typed: case, hyphens and blanks do not matter, and O, I, L are taken for
   * the digits they look like. Empty when it cannot be a code.
   */
  public static Optional<TrackingCode> read(String typed) {
    if (typed == null || typed.length() > 64) {
      return Optional.empty();
    }
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (plain.length() != LENGTH || !plain.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(new TrackingCode(grouped(new StringBuilder(plain))));
  }

  private static String grouped(StringBuilder plain) {
    for (int i = LENGTH - 4; i > 0; i -= 4) {
      plain.insert(i, '-');
    }
    return plain.toString();
  }
}
