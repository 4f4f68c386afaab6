package id.tanggap.account.rest.meeting;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.account.domain.meeting.FollowUp;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch of a follow-up: what is absent stays; nothing of it can be cleared. */
@Schema(description = "Changes to a follow-up: what is absent stays")
public final class ChangeFollowUpRequest {
  @Schema(description = "What is asked", examples = "Lengkapi bukti kendali akun")
  @Size(max = 500)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String task;

  @Schema(description = "The unit that is responsible")
  private UUID unitId;

  @Schema(description = "The last day", examples = "2026-03-05")
  private LocalDate dueOn;

  @JsonSetter(nulls = Nulls.FAIL)
  void setTask(String value) {
    task = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setUnitId(UUID value) {
    unitId = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setDueOn(LocalDate value) {
    dueOn = value;
  }

  /** The recorded task with what was given laid over it. */
  FollowUp.Task over(FollowUp.Task recorded) {
    return new FollowUp.Task(
        task == null ? recorded.task() : task,
        unitId == null ? recorded.unitId() : unitId,
        dueOn == null ? recorded.dueOn() : dueOn);
  }
}
