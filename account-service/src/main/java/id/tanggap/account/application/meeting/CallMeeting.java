package id.tanggap.account.application.meeting;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.meeting.Agenda;
import id.tanggap.account.domain.meeting.Meeting;
import id.tanggap.account.domain.unit.UnitUnknown;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Records a meeting, before or after it is held, and changes what is said about it. */
@ApplicationScoped
public class CallMeeting {
  private final Meetings meetings;
  private final MeetingQueries queries;
  private final Units units;
  private final Regions regions;
  private final History history;
  private final Clock clock;

  CallMeeting(
      Meetings meetings,
      MeetingQueries queries,
      Units units,
      Regions regions,
      History history,
      Clock clock) {
    this.meetings = meetings;
    this.queries = queries;
    this.units = units;
    this.regions = regions;
    this.history = history;
    this.clock = clock;
  }

  /** The meeting. */
  public record Command(String region, Agenda agenda, Actor actor) {}

  /**
   * A change.
   *
   * @param precondition throws when the meeting is not as the caller last saw it
   * @param agenda new agenda from the recorded one
   */
  public record Revision(
      String region,
      UUID id,
      Consumer<Meeting> precondition,
      UnaryOperator<Agenda> agenda,
      Actor actor) {}

  /** Records the meeting. */
  @WithTransaction
  public Uni<Meeting> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .call(region -> requireHost(command.region(), command.agenda()))
        .map(region -> Meeting.call(region, command.agenda(), now))
        .call(meetings::add)
        .call(meeting -> tell(meeting, "CALLED", command.actor(), null, now));
  }

  /** Changes it. */
  @WithTransaction
  public Uni<Meeting> revise(Revision revision) {
    Instant now = clock.instant();
    String region = revision.region();
    return queries
        .locked(region, revision.id())
        .invoke(revision.precondition())
        .call(
            meeting -> {
              Agenda agenda = revision.agenda().apply(meeting.agenda());
              Map<String, Object> before = meeting.facts();
              return requireHost(region, agenda)
                  .flatMap(done -> meetings.attendance(region, meeting.id()))
                  .flatMap(
                      attended ->
                          regions
                              .required(region)
                              .map(of -> meeting.revise(of, agenda, !attended.isEmpty(), now)))
                  .flatMap(
                      changed ->
                          changed
                              ? meetings
                                  .flush()
                                  .flatMap(
                                      done ->
                                          tell(meeting, "REVISED", revision.actor(), before, now))
                              : Uni.createFrom().voidItem());
            });
  }

  private Uni<Void> tell(
      Meeting meeting, String action, Actor actor, Map<String, Object> before, Instant now) {
    return history.record(
        List.of(
            new History.Change(
                meeting.region(),
                SubjectType.MEETING,
                meeting.id(),
                action,
                actor,
                now,
                before,
                meeting.facts())));
  }

  private Uni<Void> requireHost(String region, Agenda agenda) {
    UUID host = agenda.hostUnitId();
    return host == null
        ? Uni.createFrom().voidItem()
        : units
            .find(region, host)
            .onItem()
            .ifNull()
            .failWith(() -> new UnitUnknown(host.toString()))
            .replaceWithVoid();
  }
}
