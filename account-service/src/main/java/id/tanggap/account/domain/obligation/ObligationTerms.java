package id.tanggap.account.domain.obligation;

import id.tanggap.account.domain.official.ControlLevel;
import java.time.LocalDate;

/**
 * What an obligation asks for.
 *
 * @param standing how far the account must have come
 * @param controlLevel least level of proven control
 * @param graceDays days after the first one on which a missing account is no fault yet
 * @param validFrom first day
 * @param validTo last day, null when open
 * @param basis the regulation
 */
public record ObligationTerms(
    Standing standing,
    ControlLevel controlLevel,
    int graceDays,
    LocalDate validFrom,
    LocalDate validTo,
    LegalBasis basis) {

  /**
   * Checks the period.
   *
   * @throws ObligationPeriodReversed when it would end before it begins
   */
  public ObligationTerms {
    if (validTo != null && validTo.isBefore(validFrom)) {
      throw new ObligationPeriodReversed(validFrom, validTo);
    }
  }
}
