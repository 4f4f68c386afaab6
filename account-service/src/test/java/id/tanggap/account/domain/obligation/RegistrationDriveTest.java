package id.tanggap.account.domain.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.unit.Circle;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrationDriveTest {
  private static final Instant NOW = Instant.parse("2026-02-01T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
  private static final LocalDate DUE = LocalDate.of(2026, 2, 3);
  private static final Actor ACTOR = new Actor("a", "Contoh Koordinator");
  private static final DriveProgress LAGGING = new DriveProgress(10, 4, 1);
  private static final DriveProgress COMPLETE = new DriveProgress(10, 9, 1);

  private static RegistrationDrive drive() {
    return RegistrationDrive.open("33.28", plan(DUE), ACTOR, TODAY, NOW);
  }

  private static RegistrationDrive.Plan plan(LocalDate dueOn) {
    Circle everybody = new Circle(List.of(), List.of(), List.of());
    return new RegistrationDrive.Plan(" Gerakan ", null, dueOn, everybody);
  }

  @Test
  void aDriveStaysOpenOnItsLastDayAndExpiresTheDayAfter() {
    RegistrationDrive drive = drive();
    drive.count(LAGGING, DUE, NOW);
    assertThat(drive.state()).isEqualTo(DriveState.OPEN);
    assertThat(drive.toBeCountedOn(DUE)).isFalse();
    assertThat(drive.toBeCountedOn(DUE.plusDays(1))).isTrue();
    drive.count(LAGGING, DUE.plusDays(1), NOW);
    assertThat(drive.state()).isEqualTo(DriveState.EXPIRED);
    assertThat(drive.closedOn()).isEqualTo(DUE.plusDays(1));
    assertThat(drive.toBeCountedOn(DUE.plusDays(2))).isFalse();
  }

  @Test
  void aDriveIsReachedAsSoonAsNobodyLags() {
    RegistrationDrive drive = drive();
    drive.count(COMPLETE, TODAY, NOW);
    assertThat(drive.state()).isEqualTo(DriveState.REACHED);
  }

  @Test
  void aDriveThatObligesNobodyIsNotReached() {
    RegistrationDrive drive = drive();
    drive.count(new DriveProgress(0, 0, 0), TODAY, NOW);
    assertThat(drive.state()).isEqualTo(DriveState.OPEN);
  }

  @Test
  void anEndedDriveAllowsNothing() {
    RegistrationDrive drive = drive();
    drive.cancel("Digabung", TODAY);
    IllegalTransition no =
        catchThrowableOfType(IllegalTransition.class, () -> drive.cancel("Lagi", TODAY));
    assertThat(no.details()).containsEntry("from", "CANCELLED").containsEntry("event", "CANCEL");
    assertThat(DriveState.REACHED.allowed()).isEmpty();
    assertThat(DriveState.EXPIRED.allowed()).isEmpty();
  }

  @Test
  void aDueDayThatIsOverIsRefused() {
    assertThatThrownBy(
            () -> RegistrationDrive.open("33.28", plan(TODAY.minusDays(1)), ACTOR, TODAY, NOW))
        .isInstanceOf(DriveDueInPast.class);
  }

  @Test
  void theShareLeavesOutWhoIsLetOff() {
    assertThat(LAGGING.lagging()).isEqualTo(5);
    assertThat(new DriveProgress(10, 4, 2).share()).isEqualTo(0.5);
    assertThat(new DriveProgress(2, 0, 2).share()).isNull();
  }
}
