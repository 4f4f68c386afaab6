package id.tanggap.account.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"199001012015032001", "19900101 201503 2 001", "19900101.201503.2.001"})
  void aNipIsReadWithOrWithoutSeparators(String typed) {
    assertThat(Nip.parse(typed)).contains(new Nip("199001012015032001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"19900101201503200", "1990010120150320011", "NIP 1990", "abc"})
  void anythingElseIsNoNip(String typed) {
    assertThatThrownBy(() -> Nip.parse(typed))
        .isInstanceOf(NipMalformed.class)
        .hasMessageNotContaining(typed);
  }

  @Test
  void noNipIsNoFault() {
    assertThat(Nip.parse(null)).isEmpty();
    assertThat(Nip.parse("  ")).isEmpty();
  }

  @Property
  void aMaskedNipShowsNothingButItsLastThreeDigits(
      @ForAll @NumericChars @StringLength(18) String digits) {
    Nip nip = new Nip(digits);
    assertThat(nip.masked()).isEqualTo("***************" + digits.substring(15));
    assertThat(nip).hasToString(nip.masked());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Siti.Contoh@DINKES.tegalkab.go.id", " siti.contoh@dinkes.tegalkab.go.id "})
  void aWorkEmailIsReducedToLowerCase(String typed) {
    assertThat(new WorkEmail(typed).address()).isEqualTo("siti.contoh@dinkes.tegalkab.go.id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "siti",
        "siti@",
        "@dinkes.go.id",
        "siti@dinkes",
        "a b@c.id",
        "a@-b.id",
        "a@b..id"
      })
  void anythingElseIsNoWorkEmail(String typed) {
    assertThatThrownBy(() -> new WorkEmail(typed)).isInstanceOf(WorkEmailMalformed.class);
  }

  @Test
  void sayingTheSameAgainChangesNothing() {
    Particulars particulars =
        new Particulars(
            "Siti Contoh", new WorkEmail("siti@contoh.example"), "+6281234567890", null);
    Person person = Person.record("33.28", particulars, NOW);
    assertThat(person.revise(particulars, NOW.plusSeconds(1))).isFalse();
    assertThat(person.changedAt()).isEqualTo(NOW);
    assertThat(
            person.revise(
                new Particulars("Siti Contoh", particulars.email(), null, null),
                NOW.plusSeconds(1)))
        .isTrue();
  }
}
