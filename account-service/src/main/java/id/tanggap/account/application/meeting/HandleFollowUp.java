package id.tanggap.account.application.meeting;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.meeting.FollowUp;
import id.tanggap.account.domain.unit.UnitUnknown;
import id.tanggap.kit.domain.NotFound;
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

/** A meeting asks a unit for something, asks for it otherwise, and the unit does it. */
@ApplicationScoped
public class HandleFollowUp {
  private final Meetings meetings;
  private final MeetingQueries queries;
  private final Units units;
  private final History history;
  private final Clock clock;

  HandleFollowUp(
      Meetings meetings, MeetingQueries queries, Units units, History history, Clock clock) {
    this.meetings = meetings;
    this.queries = queries;
    this.units = units;
    this.history = history;
    this.clock = clock;
  }

  /** What a meeting asks for. */
  public record Request(String region, UUID meetingId, FollowUp.Task task, Actor actor) {}

  /**
   * Which follow-up, and who acts.
   *
   * @param scope units over which the actor has authority
   * @param precondition throws when it is not as the caller last saw it
   */
  public record Command(
      Scope scope, UUID meetingId, UUID id, Consumer<FollowUp> precondition, Actor actor) {}

  /** A meeting asks for something. */
  @WithTransaction
  public Uni<FollowUp> ask(Request request) {
    Instant now = clock.instant();
    return queries
        .locked(request.region(), request.meetingId())
        .call(meeting -> requireUnit(request.region(), request.task()))
        .map(meeting -> FollowUp.ask(meeting, request.task(), now))
        .call(meetings::add)
        .call(asked -> tell(asked, "FOLLOW_UP_ASKED", request.actor(), null, now));
  }

  /**
   * It asks for something else.
   *
   * @param task new task from the recorded one
   */
  @WithTransaction
  public Uni<FollowUp> revise(Command command, UnaryOperator<FollowUp.Task> task) {
    Instant now = clock.instant();
    String region = command.scope().region();
    return queries
        .locked(region, command.meetingId())
        .flatMap(
            meeting ->
                found(command)
                    .call(
                        followUp -> {
                          FollowUp.Task asked = task.apply(followUp.task());
                          Map<String, Object> before = followUp.facts();
                          return requireUnit(region, asked)
                              .map(done -> followUp.revise(meeting, asked, now))
                              .flatMap(
                                  changed ->
                                      changed
                                          ? settle(
                                              followUp,
                                              "FOLLOW_UP_REVISED",
                                              command.actor(),
                                              before,
                                              now)
                                          : Uni.createFrom().voidItem());
                        }));
  }

  /** The unit has done it. */
  @WithTransaction
  public Uni<FollowUp> complete(Command command, String note) {
    Instant now = clock.instant();
    return found(command)
        .call(
            followUp -> {
              Map<String, Object> before = followUp.facts();
              followUp.complete(note, command.actor(), now);
              return settle(followUp, "FOLLOW_UP_DONE", command.actor(), before, now);
            });
  }

  private Uni<FollowUp> found(Command command) {
    String region = command.scope().region();
    NotFound unknown = new NotFound("follow-up", command.id());
    return meetings
        .lockFollowUp(region, command.meetingId(), command.id())
        .onItem()
        .ifNull()
        .failWith(unknown)
        .call(
            followUp ->
                units
                    .required(region, followUp.unitId())
                    .invoke(
                        unit -> {
                          if (!command.scope().covers(unit.path())) {
                            throw unknown;
                          }
                        }))
        .invoke(command.precondition());
  }

  private Uni<Void> requireUnit(String region, FollowUp.Task task) {
    return units
        .find(region, task.unitId())
        .onItem()
        .ifNull()
        .failWith(() -> new UnitUnknown(task.unitId().toString()))
        .replaceWithVoid();
  }

  private Uni<Void> settle(
      FollowUp followUp, String action, Actor actor, Map<String, Object> before, Instant now) {
    return meetings.flush().flatMap(done -> tell(followUp, action, actor, before, now));
  }

  private Uni<Void> tell(
      FollowUp followUp, String action, Actor actor, Map<String, Object> before, Instant now) {
    return history.record(
        List.of(
            new History.Change(
                followUp.region(),
                SubjectType.MEETING,
                followUp.meetingId(),
                action,
                actor,
                now,
                before,
                followUp.facts())));
  }
}
