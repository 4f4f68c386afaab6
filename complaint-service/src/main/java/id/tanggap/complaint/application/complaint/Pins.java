package id.tanggap.complaint.application.complaint;

import java.security.SecureRandom;
import java.util.Locale;

/** PINs for the tracker: six digits, which a citizen can note by hand; guesses are counted. */
final class Pins {

  private Pins() {}

  static String random(SecureRandom random) {
    return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
  }
}
