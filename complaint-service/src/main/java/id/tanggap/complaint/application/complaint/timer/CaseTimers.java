package id.tanggap.complaint.application.complaint.timer;

import id.tanggap.complaint.domain.complaint.timer.CaseTimer;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of what becomes due by the passage of time. A case has at most one timer of a kind. */
public interface CaseTimers {

  /** Sets or moves a timer. Always while the case is locked. */
  Uni<Void> set(String region, UUID complaintId, TimerKind kind, Instant dueAt);

  /** Drops the timers of a case but those of a kind; all of them when it is null. */
  Uni<Void> keepOnly(String region, UUID complaintId, TimerKind kind);

  /** Holds the timers of a merged case back, or lets them go again. */
  Uni<Void> sleep(String region, UUID complaintId, boolean asleep);

  /** Timers that are due in whatever region, the oldest first. */
  Uni<List<CaseTimer>> due(Instant now, int most);

  /**
   * Takes a due timer away.
   *
   * @return false when somebody else was quicker or it was moved
   */
  Uni<Boolean> take(CaseTimer timer, Instant now);

  /** Tries a timer again later, because what it stands for failed. */
  Uni<Void> postpone(CaseTimer timer, Instant until);
}
