package id.tanggap.account.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import id.tanggap.account.application.person.PhoneNumbers;
import id.tanggap.account.domain.person.PhoneNumberMalformed;
import jakarta.enterprise.context.ApplicationScoped;

/** Numbering plans as kept by libphonenumber. */
@ApplicationScoped
class LibPhoneNumbers implements PhoneNumbers {
  private static final String HOME = "ID";

  @Override
  public String e164(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = plans.parse(typed, HOME);
      if (number.hasExtension() || !plans.isValidNumber(number)) {
        throw new PhoneNumberMalformed();
      }
      return plans.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
    } catch (NumberParseException e) {
      throw new PhoneNumberMalformed();
    }
  }
}
