package id.tanggap.account.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.Letter;
import id.tanggap.account.domain.person.Particulars;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.WorkEmail;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitProfile;
import id.tanggap.account.domain.unit.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesiredIdentityTest {
  private static final Instant NOW = Instant.parse("2026-06-01T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Person SITI =
      Person.record(
          "33.28", new Particulars("Siti", new WorkEmail("siti@contoh.example"), null, null), NOW);
  private static final Unit DINKES =
      Unit.register(
          "33.28",
          "DINKES",
          new UnitProfile("Contoh", UnitType.AGENCY, null, null, false, null, null),
          null,
          NOW);

  private static final Unit DISKOMINFO =
      Unit.register(
          "33.28",
          "DISKOMINFO",
          new UnitProfile("Contoh", UnitType.AGENCY, null, null, true, null, null),
          null,
          NOW);

  private static Appointment appoint(AppointmentRole role, LocalDate from, LocalDate to) {
    return appoint(DINKES, role, from, to);
  }

  private static Appointment appoint(
      Unit unit, AppointmentRole role, LocalDate from, LocalDate to) {
    return Appointment.appoint(
        unit, SITI, role, new Letter("1", LocalDate.of(2024, 1, 2)), from, to, TODAY, NOW);
  }

  private static DesiredIdentity desired(Appointment... appointments) {
    return DesiredIdentity.of(
        SITI,
        List.of(appointments),
        Map.of(DINKES.id(), DINKES, DISKOMINFO.id(), DISKOMINFO),
        false,
        TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "PRIMARY_ADMIN,unit-admin",
    "BACKUP_ADMIN,unit-admin",
    "APPROVER,approver",
    "OPERATOR,operator",
    "LEADER,leader"
  })
  void anAppointmentInForceGivesItsUnitAndItsRole(AppointmentRole role, String realmRole) {
    DesiredIdentity desired = desired(appoint(DISKOMINFO, role, TODAY, TODAY));
    assertThat(desired.units()).containsExactly("DISKOMINFO");
    assertThat(desired.roles()).containsExactly(realmRole);
    assertThat(DesiredIdentity.managedRoles()).contains(realmRole);
  }

  @ParameterizedTest
  @CsvSource({"OPERATOR", "LEADER"})
  void aPostInAnyOtherUnitGivesNoRoleThatOpensTheWholeRegion(AppointmentRole role) {
    DesiredIdentity desired = desired(appoint(role, TODAY, TODAY));
    assertThat(desired.units()).containsExactly("DINKES");
    assertThat(desired.roles()).isEmpty();
    assertThat(desired.empty()).isFalse();
  }

  @Test
  void whatIsPlannedOverOrWithdrawnGivesNothing() {
    Appointment withdrawn = appoint(AppointmentRole.BACKUP_ADMIN, TODAY.minusDays(9), null);
    withdrawn.withdrawAccess(NOW);
    DesiredIdentity desired =
        desired(
            withdrawn,
            appoint(AppointmentRole.LEADER, TODAY.plusDays(1), null),
            appoint(AppointmentRole.APPROVER, TODAY.minusDays(9), TODAY.minusDays(1)));
    assertThat(desired.units()).isEmpty();
    assertThat(desired.roles()).isEmpty();
    assertThat(desired.empty()).isTrue();
  }

  @Test
  void aHandoverKeepsThePersonInTheRegionWithoutAuthority() {
    DesiredIdentity desired = DesiredIdentity.of(SITI, List.of(), Map.of(), true, TODAY);
    assertThat(desired.empty()).isFalse();
    assertThat(desired.roles()).isEmpty();
  }
}
