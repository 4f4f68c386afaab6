package id.tanggap.account.domain.appointment;

import java.time.LocalDate;

/**
 * The letter that appoints (surat tugas, SK).
 *
 * @param number number of the letter as printed on it
 * @param date date of the letter
 */
public record Letter(String number, LocalDate date) {

  /** Trims the number. */
  public Letter {
    number = number.strip();
  }
}
