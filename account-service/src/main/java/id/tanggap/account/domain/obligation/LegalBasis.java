package id.tanggap.account.domain.obligation;

/**
 * The regulation behind a rule. It is data and never code: regulations are replaced, and every
 * region has its own.
 *
 * @param number for example {@code Perbup 73/2018}
 * @param title what it is about
 */
public record LegalBasis(String number, String title) {

  /** Strips what was typed around the texts. */
  public LegalBasis {
    number = number.strip();
    title = title.strip();
  }
}
