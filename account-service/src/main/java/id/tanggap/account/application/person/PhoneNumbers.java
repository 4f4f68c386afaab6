package id.tanggap.account.application.person;

import id.tanggap.account.domain.person.PhoneNumberMalformed;

/** Port: knows the numbering plans of the world. */
public interface PhoneNumbers {

  /**
   * A number as typed in Indonesia, in E.164.
   *
   * @return null when the text is null or blank
   * @throws PhoneNumberMalformed when no such number can exist
   */
  String e164(String typed);
}
