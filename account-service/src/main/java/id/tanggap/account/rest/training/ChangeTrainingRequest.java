package id.tanggap.account.rest.training;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.domain.training.Programme;
import id.tanggap.account.domain.training.TrainingType;
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

/** A JSON Merge Patch of a training: what is absent stays, null clears. */
@Schema(description = "Changes to a training: what is absent stays, null clears")
public final class ChangeTrainingRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "Kind of training", examples = "BIMTEK")
  private TrainingType type;

  @Schema(description = "Title", examples = "Bimtek Pengelolaan Media Sosial")
  @Size(max = 300)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String title;

  @Schema(description = "Which one of a series", nullable = true, examples = "Angkatan II")
  @Size(max = 100)
  private String edition;

  @Schema(description = "Begin", examples = "2024-02-19T08:00:00+07:00")
  private OffsetDateTime startsAt;

  @Schema(
      description = "End; null when open-ended",
      nullable = true,
      examples = "2024-02-19T15:00:00+07:00")
  private OffsetDateTime endsAt;

  @Schema(description = "Where", examples = "Aula Diskominfo, Slawi")
  @Size(max = 300)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String place;

  @Schema(description = "Unit that invites", nullable = true)
  private UUID hostUnitId;

  @Schema(
      description = "Speakers with their office",
      nullable = true,
      examples = "[\"Budi Contoh, Diskominfo\"]")
  @Size(max = 50)
  private List<@NotBlank @Size(max = 200) String> speakers;

  @Schema(description = "What is taught", nullable = true, examples = "[\"Takarir dan diksi\"]")
  @Size(max = 50)
  private List<@NotBlank @Size(max = 200) String> topics;

  @JsonSetter(nulls = Nulls.FAIL)
  void setType(TrainingType value) {
    given.add("type");
    type = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setTitle(String value) {
    given.add("title");
    title = value;
  }

  @JsonSetter
  void setEdition(String value) {
    given.add("edition");
    edition = value;
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
  void setSpeakers(List<String> value) {
    given.add("speakers");
    speakers = value;
  }

  @JsonSetter
  void setTopics(List<String> value) {
    given.add("topics");
    topics = value;
  }

  /** The recorded programme with what was given laid over it. */
  Programme over(Programme recorded) {
    return new Programme(
        either("type", type, recorded.type()),
        either("title", title, recorded.title()),
        either("edition", edition, recorded.edition()),
        either("startsAt", instant(startsAt), recorded.startsAt()),
        either("endsAt", instant(endsAt), recorded.endsAt()),
        either("place", place, recorded.place()),
        either("hostUnitId", hostUnitId, recorded.hostUnitId()),
        either("speakers", speakers, recorded.speakers()),
        either("topics", topics, recorded.topics()));
  }

  private <T> T either(String property, T value, T recorded) {
    return given.contains(property) ? value : recorded;
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
