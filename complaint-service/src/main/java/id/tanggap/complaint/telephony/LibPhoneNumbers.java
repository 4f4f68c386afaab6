package id.tanggap.complaint.telephony;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import id.tanggap.complaint.application.intake.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Numbering plans as kept by libphonenumber. */
@ApplicationScoped
class LibPhoneNumbers implements PhoneNumbers {

  private static final String HOME = "ID";

  @Override
  public Optional<String> e164(String typed) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      return Optional.of(
          plans.format(plans.parse(typed, HOME), PhoneNumberUtil.PhoneNumberFormat.E164));
    } catch (NumberParseException no) {
      return Optional.empty();
    }
  }
}
