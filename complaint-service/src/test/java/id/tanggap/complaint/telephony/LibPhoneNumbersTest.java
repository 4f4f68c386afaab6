package id.tanggap.complaint.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTest {

  private final LibPhoneNumbers numbers = new LibPhoneNumbers();

  @ParameterizedTest
  @ValueSource(strings = {"081234567890", "0812-3456-7890", "+62 812 3456 7890", "62812 34567890"})
  void oneNumberHasOneForm(String typed) {
    assertThat(numbers.e164(typed)).contains("+6281234567890");
  }

  @Test
  void whatIsNoNumberHasNone() {
    assertThat(numbers.e164("tidak tahu")).isEmpty();
  }
}
