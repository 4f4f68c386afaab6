package id.tanggap.account.rest.meeting;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.domain.meeting.Agenda;
import id.tanggap.account.domain.meeting.MeetingType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch of a meeting: what is absent stays, null clears. */
@Schema(description = "Changes to a meeting: what is absent stays, null clears")
public final class ChangeMeetingRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "Kind of meeting", examples = "COORDINATION")
  private MeetingType type;

  @Schema(description = "Title", examples = "Rapat Koordinasi Pengelola Media Sosial")
  @Size(max = 300)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String title;

  @Schema(description = "Begin", examples = "2026-02-19T09:00:00+07:00")
  private OffsetDateTime startsAt;

  @Schema(
      description = "End; null when open-ended",
      nullable = true,
      examples = "2026-02-19T11:00:00+07:00")
  private OffsetDateTime endsAt;

  @Schema(description = "Where", examples = "Ruang Rapat Diskominfo, Slawi")
  @Size(max = 300)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String place;

  @Schema(description = "Unit that invites", nullable = true)
  private UUID hostUnitId;

  @Schema(
      description = "What was said",
      nullable = true,
      examples = "Dibahas jadwal unggahan bulan depan.")
  @Size(max = 20000)
  private String minutes;

  @Schema(
      description = "What was decided",
      nullable = true,
      examples = "[\"Takarir wajib memakai bahasa yang mudah dipahami\"]")
  @Size(max = 100)
  private List<@NotBlank @Size(max = 500) String> decisions;

  @JsonSetter(nulls = Nulls.FAIL)
  void setType(MeetingType value) {
    given.add("type");
    type = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setTitle(String value) {
    given.add("title");
    title = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setStartsAt(OffsetDateTime value) {
    given.add("startsAt");
    startsAt = value;
  }

  @JsonSetter
  void setEndsAt(OffsetDateTime value) {
    given.add("endsAt");
    endsAt = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setPlace(String value) {
    given.add("place");
    place = value;
  }

  @JsonSetter
  void setHostUnitId(UUID value) {
    given.add("hostUnitId");
    hostUnitId = value;
  }

  @JsonSetter
  void setMinutes(String value) {
    given.add("minutes");
    minutes = value;
  }

  @JsonSetter
  void setDecisions(List<String> value) {
    given.add("decisions");
    decisions = value;
  }

  /** The recorded agenda with what was given laid over it. */
  Agenda over(Agenda recorded) {
    return new Agenda(
        either("type", type, recorded.type()),
        either("title", title, recorded.title()),
        either("startsAt", instant(startsAt), recorded.startsAt()),
        either("endsAt", instant(endsAt), recorded.endsAt()),
        either("place", place, recorded.place()),
        either("hostUnitId", hostUnitId, recorded.hostUnitId()),
        either("minutes", minutes, recorded.minutes()),
        either("decisions", decisions, recorded.decisions()));
  }

  private <T> T either(String property, T value, T recorded) {
    return given.contains(property) ? value : recorded;
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
