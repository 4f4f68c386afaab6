package id.tanggap.complaint.domain.routing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case, accents and punctuation, so that "Jalan-Raya" is "jalan raya". */
public record PlainText(String words) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern KIND =
      Pattern.compile(
          "^ (kecamatan|kelurahan|desa|kapanewon|kemantren|distrik|nagari|kampung|gampong) ");

  /** The words of a text; null has none. */
  public static PlainText of(String text) {
    if (text == null) {
      return new PlainText(" ");
    }
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return new PlainText(
        " " + GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ");
  }

  /** The place that a unit is named after: "Kecamatan Slawi" is Slawi. */
  public static PlainText placeOf(String unitName) {
    return new PlainText(KIND.matcher(of(unitName).words).replaceFirst(" "));
  }

  /** Whether the other words stand in here, one after another and whole. */
  public boolean says(PlainText other) {
    return !other.words.isBlank() && words.contains(other.words);
  }
}
