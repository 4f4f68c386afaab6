package id.tanggap.calendar.rest.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time to reserve for a content item on an account. */
@Schema(description = "A time to reserve for a content item on an account")
public record SchedulePublicationRequest(
    @Schema(description = "Content item that is published") @NotNull UUID contentId,
    @Schema(description = "Official account of account-service on which it is published") @NotNull
        UUID accountId,
    @NotNull @Schema(description = "Date and time on the wall", examples = "2026-11-25T08:00:00")
        LocalDateTime localDateTime,
    @Size(max = 60)
        @Schema(description = "IANA zone; absent takes the zone of the account's region")
        String zone,
    @Pattern(regexp = "[A-Za-z0-9_.-]{1,40}", message = "{occurrence-malformed}")
        @Schema(
            description = "Tells repetitions of the same content on the same account apart",
            examples = "1")
        String occurrence) {

  String occurrenceOrFirst() {
    return occurrence == null ? "1" : occurrence;
  }
}
