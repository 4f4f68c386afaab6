package id.tanggap.account.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is said about a meeting.
 *
 * @param startsAt begin
 * @param endsAt end, null when open-ended ("s.d. selesai")
 * @param hostUnitId unit that invites, null when the region itself does
 * @param minutes what was said, null while not written
 * @param decisions what was decided
 */
public record Agenda(
    MeetingType type,
    String title,
    Instant startsAt,
    Instant endsAt,
    String place,
    UUID hostUnitId,
    String minutes,
    List<String> decisions) {

  /** Lists are copied; null means none, as do minutes without a word. */
  public Agenda {
    title = title.strip();
    place = place.strip();
    minutes = minutes == null || minutes.isBlank() ? null : minutes.strip();
    decisions = decisions == null ? List.of() : List.copyOf(decisions);
  }

  /** Whether it tells of something that can only have happened in the meeting. */
  boolean tellsOfTheMeeting() {
    return minutes != null || !decisions.isEmpty();
  }
}
