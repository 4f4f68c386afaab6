package id.tanggap.account.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.person.Particulars;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.WorkEmail;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AppointmentTest {
  private static final Instant NOW = Instant.parse("2024-06-01T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final Unit DINKES = unit("DINKES", null, null);
  private static final Person SITI = person("siti@contoh.example");
  private static final Letter LETTER = new Letter(" 800/0123/2024 ", LocalDate.of(2024, 1, 2));

  private static Unit unit(String code, LocalDate from, LocalDate to) {
    return Unit.register(
        "33.28",
        code,
        new UnitProfile("Contoh", UnitType.AGENCY, null, null, false, from, to),
        null,
        NOW);
  }

  private static Person person(String email) {
    return Person.record("33.28", new Particulars("Contoh", new WorkEmail(email), null, null), NOW);
  }

  private static Appointment primary(LocalDate from, LocalDate to) {
    return Appointment.appoint(
        DINKES, SITI, AppointmentRole.PRIMARY_ADMIN, LETTER, from, to, TODAY, NOW);
  }

  @Test
  void bothEndsBelongToTheTimeInOffice() {
    LocalDate from = LocalDate.of(2024, 1, 2);
    LocalDate to = LocalDate.of(2024, 12, 31);
    Appointment appointment = primary(from, to);
    assertThat(appointment.stateOn(from.minusDays(1))).isEqualTo(AppointmentState.PLANNED);
    assertThat(appointment.stateOn(from)).isEqualTo(AppointmentState.IN_FORCE);
    assertThat(appointment.stateOn(to)).isEqualTo(AppointmentState.IN_FORCE);
    assertThat(appointment.stateOn(to.plusDays(1))).isEqualTo(AppointmentState.ENDED);
    assertThat(appointment.letter().number()).isEqualTo("800/0123/2024");
  }

  @Test
  void theNextChangeIsTheDayOnWhichTheStateFlips() {
    assertThat(primary(TODAY.plusDays(3), null).nextChangeOn()).isEqualTo(TODAY.plusDays(3));
    assertThat(primary(TODAY, TODAY.plusDays(9)).nextChangeOn()).isEqualTo(TODAY.plusDays(10));
    assertThat(primary(TODAY, null).nextChangeOn()).isNull();
    assertThat(primary(TODAY.minusDays(9), TODAY.minusDays(1)).nextChangeOn()).isNull();
  }

  @Test
  void aLetterOfTomorrowAppointsNobody() {
    Letter tomorrow = new Letter("1", TODAY.plusDays(1));
    assertThatThrownBy(
            () ->
                Appointment.appoint(
                    DINKES, SITI, AppointmentRole.LEADER, tomorrow, TODAY, null, TODAY, NOW))
        .isInstanceOf(LetterNotYetWritten.class);
  }

  @Test
  void nobodyServesAUnitThatDoesNotExist() {
    Unit closed = unit("LAMA", null, LocalDate.of(2023, 12, 31));
    assertThatThrownBy(
            () ->
                Appointment.appoint(
                    closed, SITI, AppointmentRole.LEADER, LETTER, TODAY, null, TODAY, NOW))
        .isInstanceOf(UnitClosed.class);
  }

  @Test
  void anEndBeforeTheBeginIsRefused() {
    assertThatThrownBy(() -> primary(TODAY, TODAY.minusDays(1)))
        .isInstanceOf(AppointmentPeriodReversed.class);
    Appointment open = primary(TODAY, null);
    assertThatThrownBy(() -> open.end(TODAY.minusDays(1), "Mutasi", TODAY, NOW))
        .isInstanceOf(AppointmentPeriodReversed.class);
  }

  @Test
  void whatEndedCannotEndAgain() {
    Appointment appointment = primary(TODAY.minusDays(30), null);
    appointment.end(TODAY.minusDays(1), " ", TODAY, NOW);
    assertThat(appointment.endReason()).isNull();
    assertThatThrownBy(() -> appointment.end(TODAY, "Lagi", TODAY, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Property
  void twoPrimaryAdminsClashExactlyWhenTheyShareADay(
      @ForAll @IntRange(min = -20, max = 20) int from,
      @ForAll @IntRange(min = 0, max = 12) int days,
      @ForAll boolean open,
      @ForAll @IntRange(min = -20, max = 20) int otherFrom,
      @ForAll @IntRange(min = 0, max = 12) int otherDays,
      @ForAll boolean otherOpen) {
    Appointment one = primary(TODAY.plusDays(from), open ? null : TODAY.plusDays(from + days));
    Appointment other =
        primary(
            TODAY.plusDays(otherFrom), otherOpen ? null : TODAY.plusDays(otherFrom + otherDays));
    boolean shared = false;
    for (int day = -20; day <= 40; day++) {
      LocalDate date = TODAY.plusDays(day);
      shared |=
          one.stateOn(date) == AppointmentState.IN_FORCE
              && other.stateOn(date) == AppointmentState.IN_FORCE;
    }
    assertThat(one.clashesWith(other)).isEqualTo(shared);
    assertThat(other.clashesWith(one)).isEqualTo(shared);
  }

  @Test
  void onlyPrimaryAdminsOfTheSameUnitClash() {
    Appointment primary = primary(TODAY, null);
    Appointment backup =
        Appointment.appoint(
            DINKES, SITI, AppointmentRole.BACKUP_ADMIN, LETTER, TODAY, null, TODAY, NOW);
    Appointment elsewhere =
        Appointment.appoint(
            unit("DINSOS", null, null),
            SITI,
            AppointmentRole.PRIMARY_ADMIN,
            LETTER,
            TODAY,
            null,
            TODAY,
            NOW);
    assertThat(primary.clashesWith(backup)).isFalse();
    assertThat(primary.clashesWith(elsewhere)).isFalse();
  }
}
