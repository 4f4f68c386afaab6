package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells which channel closes next, so that no unit loses the way to its citizen unawares. */
@ApplicationScoped
public class WindowQueries {

  private static final int[] WARN_PERCENT = {100, 80, 50};

  private final OpenWindows windows;
  private final Clock clock;

  WindowQueries(OpenWindows windows, Clock clock) {
    this.windows = windows;
    this.clock = clock;
  }

  /**
   * A channel that closes.
   *
   * @param firstResponseDueAt the deadline of the policy; null when it is met or there is none
   * @param warning 50, 80 or 100 percent of the window that are used up; null below
   */
  public record Closing(
      UUID complaintId, Instant closesAt, Instant firstResponseDueAt, Integer warning) {

    /** The earlier of the two. */
    public Instant answerBy() {
      return firstResponseDueAt == null || closesAt.isBefore(firstResponseDueAt)
          ? closesAt
          : firstResponseDueAt;
    }
  }

  /** The earliest end first. */
  @WithTransaction
  public Uni<Page<Closing>> page(Caller caller, PageRequest request) {
    Instant now = clock.instant();
    return windows.page(caller, request).chain(page -> beside(caller.region(), page, now));
  }

  private Uni<Page<Closing>> beside(String region, Page<SlaClock> page, Instant now) {
    List<UUID> cases = page.items().stream().map(SlaClock::subjectId).toList();
    return windows
        .firstResponses(region, cases)
        .map(
            found -> {
              Map<UUID, Instant> dueAt = new HashMap<>();
              found.forEach(first -> dueAt.put(first.subjectId(), first.dueAt()));
              return page.map(
                  window ->
                      new Closing(
                          window.subjectId(),
                          window.dueAt(),
                          dueAt.get(window.subjectId()),
                          warning(window, now)));
            });
  }

  private static Integer warning(SlaClock window, Instant now) {
    long used = Duration.between(window.startAt(), now).toSeconds();
    for (int percent : WARN_PERCENT) {
      if (used * 100 >= window.target().amount() * percent) {
        return percent;
      }
    }
    return null;
  }
}
