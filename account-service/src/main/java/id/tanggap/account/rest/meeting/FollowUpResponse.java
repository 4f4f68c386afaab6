package id.tanggap.account.rest.meeting;

import id.tanggap.account.application.meeting.MeetingQueries;
import id.tanggap.account.domain.meeting.FollowUp;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up as the API shows it. */
@Schema(description = "What a meeting asked a unit to do")
public record FollowUpResponse(
    @Schema(description = "The follow-up") UUID id,
    @Schema(description = "The meeting") UUID meetingId,
    @Schema(description = "What is asked", examples = "Lengkapi bukti kendali akun") String task,
    @Schema(description = "The unit that is responsible") UUID unitId,
    @Schema(description = "Its code", examples = "DINKES") String unitCode,
    @Schema(description = "The last day", examples = "2026-03-05") LocalDate dueOn,
    @Schema(description = "Whether it is done", examples = "false") boolean done,
    @Schema(description = "Whether it is late today", examples = "true") boolean overdue,
    @Schema(description = "When it was done", nullable = true, examples = "2026-03-04T02:00:00Z")
        Instant doneAt,
    @Schema(
            description = "What was done",
            nullable = true,
            examples = "Bukti diunggah pada 4 Maret")
        String doneNote,
    @Schema(description = "Who says so", nullable = true, examples = "Siti Contoh") String doneBy,
    @Schema(description = "When it was asked", examples = "2026-02-19T05:00:00Z") Instant createdAt,
    @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

  static FollowUpResponse of(MeetingQueries.FollowUpView view) {
    FollowUp followUp = view.followUp();
    return new FollowUpResponse(
        followUp.id(),
        followUp.meetingId(),
        followUp.task().task(),
        followUp.unitId(),
        view.unit().code(),
        followUp.task().dueOn(),
        followUp.doneAt() != null,
        view.overdue(),
        followUp.doneAt(),
        followUp.doneNote(),
        followUp.doneBy(),
        followUp.createdAt(),
        ETags.of(followUp.version()));
  }
}
