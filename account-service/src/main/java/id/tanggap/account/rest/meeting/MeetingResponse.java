package id.tanggap.account.rest.meeting;

import id.tanggap.account.domain.meeting.Agenda;
import id.tanggap.account.domain.meeting.Meeting;
import id.tanggap.account.domain.meeting.MeetingType;
import id.tanggap.kit.web.ETags;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as the API shows it. */
@Schema(description = "A meeting about the accounts")
public record MeetingResponse(
    @Schema(description = "The meeting") UUID id,
    @Schema(description = "Kind of meeting", examples = "COORDINATION") MeetingType type,
    @Schema(description = "Title", examples = "Rapat Koordinasi Pengelola Media Sosial")
        String title,
    @Schema(description = "Begin", examples = "2026-02-19T02:00:00Z") Instant startsAt,
    @Schema(
            description = "End; null when open-ended",
            nullable = true,
            examples = "2026-02-19T04:00:00Z")
        Instant endsAt,
    @Schema(description = "Local day of the begin", examples = "2026-02-19") LocalDate heldOn,
    @Schema(description = "Weekday, derived from the day", examples = "THURSDAY") DayOfWeek weekday,
    @Schema(description = "Where", examples = "Ruang Rapat Diskominfo, Slawi") String place,
    @Schema(description = "Unit that invites", nullable = true) UUID hostUnitId,
    @Schema(
            description = "What was said; null while not written",
            nullable = true,
            examples = "Dibahas jadwal unggahan bulan depan.")
        String minutes,
    @Schema(description = "What was decided", examples = "[\"Takarir wajib mudah dipahami\"]")
        List<String> decisions,
    @Schema(description = "When it was recorded", examples = "2026-02-10T02:00:00Z")
        Instant createdAt,
    @Schema(description = "When it last changed", examples = "2026-02-19T05:00:00Z")
        Instant changedAt,
    @Schema(description = "Entity tag, for If-Match", examples = "\"1\"") String etag) {

  static MeetingResponse of(Meeting meeting) {
    Agenda agenda = meeting.agenda();
    return new MeetingResponse(
        meeting.id(),
        agenda.type(),
        agenda.title(),
        agenda.startsAt(),
        agenda.endsAt(),
        meeting.heldOn(),
        meeting.weekday(),
        agenda.place(),
        agenda.hostUnitId(),
        agenda.minutes(),
        agenda.decisions(),
        meeting.createdAt(),
        meeting.changedAt(),
        ETags.of(meeting.version()));
  }
}
