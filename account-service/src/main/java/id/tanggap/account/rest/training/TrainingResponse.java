package id.tanggap.account.rest.training;

import id.tanggap.account.domain.training.Programme;
import id.tanggap.account.domain.training.Training;
import id.tanggap.account.domain.training.TrainingType;
import id.tanggap.kit.web.ETags;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training as the API shows it. */
@Schema(description = "A training of account admins")
public record TrainingResponse(
    @Schema(description = "The training") UUID id,
    @Schema(description = "Kind of training", examples = "BIMTEK") TrainingType type,
    @Schema(description = "Title", examples = "Bimtek Pengelolaan Media Sosial") String title,
    @Schema(description = "Which one of a series", nullable = true, examples = "Angkatan II")
        String edition,
    @Schema(description = "Begin", examples = "2024-02-19T01:00:00Z") Instant startsAt,
    @Schema(
            description = "End; null when open-ended",
            nullable = true,
            examples = "2024-02-19T08:00:00Z")
        Instant endsAt,
    @Schema(description = "Local day of the begin", examples = "2024-02-19") LocalDate heldOn,
    @Schema(description = "Weekday, derived from the day", examples = "MONDAY") DayOfWeek weekday,
    @Schema(description = "Where", examples = "Aula Diskominfo, Slawi") String place,
    @Schema(description = "Unit that invites", nullable = true) UUID hostUnitId,
    @Schema(description = "Speakers with their office", examples = "[\"Budi Contoh, Diskominfo\"]")
        List<String> speakers,
    @Schema(description = "What is taught", examples = "[\"Takarir dan diksi\"]")
        List<String> topics,
    @Schema(description = "Entity tag", examples = "\"0\"") String etag) {

  static TrainingResponse of(Training training) {
    Programme programme = training.programme();
    return new TrainingResponse(
        training.id(),
        programme.type(),
        programme.title(),
        programme.edition(),
        programme.startsAt(),
        programme.endsAt(),
        training.heldOn(),
        training.weekday(),
        programme.place(),
        programme.hostUnitId(),
        programme.speakers(),
        programme.topics(),
        ETags.of(training.version()));
  }
}
