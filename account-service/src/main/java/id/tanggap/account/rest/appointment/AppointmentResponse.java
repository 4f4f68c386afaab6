package id.tanggap.account.rest.appointment;

import id.tanggap.account.application.appointment.AppointmentView;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentRole;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.appointment.AppointmentWarning;
import id.tanggap.account.rest.IdentityBody;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment as the API shows it. */
@Schema(description = "A person serves a unit in a role, by a letter")
public record AppointmentResponse(
    @Schema(description = "The appointment") UUID id,
    @Schema(description = "The unit served") UUID unitId,
    @Schema(description = "Its code", examples = "DINKES") String unitCode,
    @Schema(description = "Its name", examples = "Dinas Kesehatan") String unitName,
    @Schema(description = "The person") UUID personId,
    @Schema(description = "Name of the person", examples = "Siti Contoh") String personName,
    @Schema(description = "What the person does for the unit", examples = "PRIMARY_ADMIN")
        AppointmentRole role,
    @Schema(description = "Number of the letter", examples = "800/0123/2024") String letterNumber,
    @Schema(description = "Date of the letter", examples = "2024-01-02") LocalDate letterDate,
    @Schema(description = "First day in office", examples = "2024-01-02") LocalDate validFrom,
    @Schema(
            description = "Last day in office; null while open",
            nullable = true,
            examples = "2026-12-31")
        LocalDate validTo,
    @Schema(description = "Why it ended", nullable = true, examples = "Mutasi ke Kecamatan Slawi")
        String endReason,
    @Schema(description = "Where it stands today", examples = "IN_FORCE") AppointmentState state,
    @Schema(
            description =
                "When it was taken back as a mistake; it was never in force, and its last day is"
                    + " the one before its first",
            nullable = true,
            examples = "2026-02-19T08:00:00+07:00")
        Instant revokedAt,
    @Schema(
            description = "When access ended before the appointment did, by a handover",
            nullable = true,
            examples = "2026-02-19T08:00:00+07:00")
        Instant accessWithdrawnAt,
    @Schema(description = "Units that the person serves today", examples = "1") int unitsServed,
    @Schema(description = "What somebody should look at", examples = "[\"ENDING_SOON\"]")
        List<AppointmentWarning> warnings,
    @Schema(description = "How far the identity provider knows of the person", nullable = true)
        IdentityBody identity,
    @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

  static AppointmentResponse of(AppointmentView view) {
    Appointment appointment = view.appointment();
    return new AppointmentResponse(
        appointment.id(),
        appointment.unitId(),
        view.unit().code(),
        view.unit().name(),
        appointment.personId(),
        view.person().name(),
        appointment.role(),
        appointment.letter().number(),
        appointment.letter().date(),
        appointment.validFrom(),
        appointment.validTo(),
        appointment.endReason(),
        view.state(),
        appointment.revokedAt(),
        appointment.accessWithdrawnAt(),
        view.unitsServed(),
        view.warnings(),
        IdentityBody.of(view.identity()),
        ETags.of(appointment.version()));
  }
}
