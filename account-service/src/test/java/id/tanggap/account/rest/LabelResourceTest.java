package id.tanggap.account.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.application.credential.AlertUrgency;
import id.tanggap.account.application.impersonation.ImpersonationSort;
import id.tanggap.account.application.unit.UnitSort;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.appointment.AppointmentWarning;
import id.tanggap.account.domain.area.AreaChange;
import id.tanggap.account.domain.area.AreaEditionState;
import id.tanggap.account.domain.area.AreaKind;
import id.tanggap.account.domain.area.AreaLevel;
import id.tanggap.account.domain.attestation.AttestationAnswer;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.domain.attestation.CampaignState;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.domain.compliance.LintReason;
import id.tanggap.account.domain.compliance.ObservationSource;
import id.tanggap.account.domain.compliance.Severity;
import id.tanggap.account.domain.credential.CredentialKind;
import id.tanggap.account.domain.credential.CredentialOutcome;
import id.tanggap.account.domain.credential.LeasePurpose;
import id.tanggap.account.domain.directory.StatementKind;
import id.tanggap.account.domain.dispensation.DispensationState;
import id.tanggap.account.domain.handover.HandoverAction;
import id.tanggap.account.domain.handover.HandoverItem;
import id.tanggap.account.domain.handover.HandoverSide;
import id.tanggap.account.domain.handover.HandoverState;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.identity.IdentityError;
import id.tanggap.account.domain.identity.IdentityState;
import id.tanggap.account.domain.impersonation.ImpersonationAction;
import id.tanggap.account.domain.impersonation.ImpersonationOutcome;
import id.tanggap.account.domain.impersonation.ImpersonationSource;
import id.tanggap.account.domain.impersonation.ImpersonationState;
import id.tanggap.account.domain.impersonation.LookAlikePart;
import id.tanggap.account.domain.impersonation.TakedownAddressee;
import id.tanggap.account.domain.impersonation.TakedownOutcome;
import id.tanggap.account.domain.meeting.MeetingType;
import id.tanggap.account.domain.obligation.DriveState;
import id.tanggap.account.domain.obligation.GapState;
import id.tanggap.account.domain.obligation.Standing;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.CoOwnerRole;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.CredentialHealth;
import id.tanggap.account.domain.official.DisputeOutcome;
import id.tanggap.account.domain.official.HandleSource;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.ProofFailure;
import id.tanggap.account.domain.official.ProofMethod;
import id.tanggap.account.domain.official.ProofState;
import id.tanggap.account.domain.official.ReviewDecision;
import id.tanggap.account.domain.official.VerifyStatus;
import id.tanggap.account.domain.region.RegionKind;
import id.tanggap.account.domain.training.TrainingType;
import id.tanggap.account.domain.unit.UnitType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LabelResourceTest {
  private static final List<Class<? extends Enum<?>>> ENUMERATIONS =
      List.of(
          RegionKind.class,
          UnitType.class,
          UnitSort.class,
          AppointmentRole.class,
          AppointmentState.class,
          AppointmentWarning.class,
          IdentityState.class,
          IdentityError.class,
          HandoverState.class,
          HandoverAction.class,
          HandoverSide.class,
          HandoverItem.class,
          TrainingType.class,
          DayOfWeek.class,
          Platform.class,
          AccountStatus.class,
          ControlLevel.class,
          CredentialHealth.class,
          CredentialKind.class,
          CredentialOutcome.class,
          LeasePurpose.class,
          AlertUrgency.class,
          MeetingType.class,
          ImpersonationState.class,
          ImpersonationAction.class,
          ImpersonationOutcome.class,
          ImpersonationSource.class,
          ImpersonationSort.class,
          LookAlikePart.class,
          TakedownAddressee.class,
          TakedownOutcome.class,
          StatementKind.class,
          VerifyStatus.class,
          SubjectType.class,
          CoOwnerRole.class,
          DisputeOutcome.class,
          HandleSource.class,
          ProofFailure.class,
          ProofMethod.class,
          ProofState.class,
          ReviewDecision.class,
          Standing.class,
          GapState.class,
          DispensationState.class,
          DriveState.class,
          CampaignState.class,
          AttestationState.class,
          AttestationAnswer.class,
          ComplianceRule.class,
          Severity.class,
          LintReason.class,
          ObservationSource.class,
          AreaLevel.class,
          AreaKind.class,
          AreaChange.class,
          AreaEditionState.class);

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyConstantOfTheApiHasALabel(String language) {
    JsonPath labels =
        given().header("Accept-Language", language).get("/api/v1/account/labels").jsonPath();
    for (Class<? extends Enum<?>> enumeration : ENUMERATIONS) {
      assertThat(labels.getMap(enumeration.getSimpleName()).keySet())
          .as(enumeration.getSimpleName())
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(enumeration.getEnumConstants())
                  .map(constant -> (Object) constant.name())
                  .toList());
    }
    assertThat(labels.getString("UnitType.DISTRICT"))
        .isEqualTo(language.equals("id") ? "Kecamatan" : "District");
  }
}
