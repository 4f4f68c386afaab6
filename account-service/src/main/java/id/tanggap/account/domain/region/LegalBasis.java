package id.tanggap.account.domain.region;

import java.time.LocalDate;
import java.util.List;

/**
 * A regulation on which the communication of a region stands.
 *
 * @param number number of the regulation, unique in the region
 * @param title what it is about
 * @param validFrom first day in force
 * @param validTo last day in force, null while it is
 */
public record LegalBasis(String number, String title, LocalDate validFrom, LocalDate validTo) {

  /**
   * Checks the period.
   *
   * @throws LegalBasisPeriodReversed when it would end before it begins
   */
  public LegalBasis {
    number = number.strip();
    title = title.strip();
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new LegalBasisPeriodReversed(number, validFrom, validTo);
    }
  }

  /**
   * Checks a whole list.
   *
   * @throws LegalBasisRepeated when a number stands there twice
   */
  public static List<LegalBasis> distinct(List<LegalBasis> bases) {
    if (bases.stream().map(LegalBasis::number).distinct().count() < bases.size()) {
      throw new LegalBasisRepeated();
    }
    return List.copyOf(bases);
  }
}
