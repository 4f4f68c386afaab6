package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Publishes a working calendar. A name that the region already has gets its next version; versions
 * are never changed. What it means for clocks that exist is queued with it.
 */
@ApplicationScoped
public class PublishCalendar {

  private final Calendars calendars;
  private final Recomputes recomputes;
  private final CalendarDrafts drafts;

  PublishCalendar(Calendars calendars, Recomputes recomputes, CalendarDrafts drafts) {
    this.calendars = calendars;
    this.recomputes = recomputes;
    this.drafts = drafts;
  }

  /**
   * A checked calendar.
   *
   * @param calendarId the calendar that gets a version; null to go by the name
   * @param name null keeps the name it has
   * @param effectiveFrom null for now; a correction has no instant of its own
   * @param applyToOpen whether what is open now is to be judged by a new arrangement as well
   * @param versionCheck refuses when the calendar changed since the caller read it
   */
  public record Command(
      String region,
      String actorId,
      UUID calendarId,
      String name,
      WorkingCalendar calendar,
      CalendarVersion.Change change,
      Instant effectiveFrom,
      boolean applyToOpen,
      String reason,
      LongConsumer versionCheck) {}

  /**
   * The version.
   *
   * @param recomputeId the run that takes it through the clocks; null when none is needed
   */
  public record Published(CalendarVersion version, UUID recomputeId) {}

  /** Stores the version and gives it back. */
  @WithTransaction
  public Uni<Published> handle(Command command) {
    return calendars
        .change(command.region())
        .chain(() -> drafts.of(command))
        .call(draft -> calendars.add(draft.version()))
        .chain(
            draft ->
                draft.cause() == null
                    ? Uni.createFrom().item(new Published(draft.version(), null))
                    : queue(draft, command));
  }

  private Uni<Published> queue(CalendarDrafts.Draft draft, Command command) {
    CalendarVersion version = draft.version();
    return recomputes
        .keep(
            Recompute.queue(
                new Recompute.Order(
                    version.region(),
                    draft.cause(),
                    version.calendarId(),
                    version.version(),
                    null,
                    version.reason(),
                    command.actorId()),
                version.createdAt()))
        .map(queued -> new Published(version, queued.id()));
  }
}
