package id.tanggap.account.domain.meeting;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** A follow-up would be due before the meeting that asked for it. */
public final class FollowUpDueTooEarly extends Rejection {
  private static final long serialVersionUID = 1L;

  FollowUpDueTooEarly(LocalDate dueOn, LocalDate heldOn) {
    super(
        Kind.RULE_VIOLATED,
        "follow-up-due-too-early",
        Map.of("dueOn", dueOn.toString(), "heldOn", heldOn.toString()));
  }
}
