package id.tanggap.account.domain.obligation;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** A drive that nobody can join any more. */
public final class DriveDueInPast extends Rejection {
  private static final long serialVersionUID = 1L;

  DriveDueInPast(LocalDate dueOn, LocalDate today) {
    super(
        Kind.RULE_VIOLATED,
        "drive-due-in-past",
        Map.of("dueOn", dueOn.toString(), "today", today.toString()));
  }
}
