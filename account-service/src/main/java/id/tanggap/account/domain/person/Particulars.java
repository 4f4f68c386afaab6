package id.tanggap.account.domain.person;

import java.util.Objects;
import java.util.Optional;

/**
 * What is recorded about a person.
 *
 * @param name full name
 * @param email work e-mail
 * @param phone telephone in E.164, null when unknown
 * @param nip employee number, null for those who are not civil servants
 */
public record Particulars(String name, WorkEmail email, String phone, Nip nip) {

  /** Name and e-mail are required. */
  public Particulars {
    name = name.strip();
    Objects.requireNonNull(email, "email");
  }

  /** The employee number, when there is one. */
  public Optional<Nip> employeeNumber() {
    return Optional.ofNullable(nip);
  }
}
