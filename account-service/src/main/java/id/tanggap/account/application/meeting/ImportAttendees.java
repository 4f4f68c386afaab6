package id.tanggap.account.application.meeting;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.gathering.AttendanceList;
import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.meeting.Meeting;
import id.tanggap.account.domain.meeting.MeetingAttendance;
import id.tanggap.kit.domain.Fault;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records who attended a meeting, from a list. */
@ApplicationScoped
public class ImportAttendees {
  private final Meetings meetings;
  private final MeetingQueries queries;
  private final AttendanceList list;
  private final History history;
  private final Clock clock;

  ImportAttendees(
      Meetings meetings,
      MeetingQueries queries,
      AttendanceList list,
      History history,
      Clock clock) {
    this.meetings = meetings;
    this.queries = queries;
    this.list = list;
    this.history = history;
    this.clock = clock;
  }

  /** The attendance list; faults are what was wrong with unreadable rows. */
  public record Command(
      String region,
      UUID meetingId,
      List<AttendanceList.Row> rows,
      List<Fault> faults,
      ImportMode mode,
      Actor actor) {}

  /** Imports the list. */
  @WithTransaction
  public Uni<ImportOutcome> handle(Command command) {
    Instant now = clock.instant();
    return queries
        .locked(command.region(), command.meetingId())
        .invoke(meeting -> meeting.requireHeld(now))
        .flatMap(meeting -> take(command, meeting, now));
  }

  private Uni<ImportOutcome> take(Command command, Meeting meeting, Instant now) {
    return list.read(command.region(), command.rows(), command.faults())
        .flatMap(
            listed ->
                meetings
                    .attendance(command.region(), meeting.id())
                    .flatMap(
                        recorded -> {
                          AttendanceList.Difference<MeetingAttendance> difference =
                              listed.against(recorded);
                          ImportOutcome outcome = difference.outcome();
                          return command.mode().stores(outcome.faults()) && !difference.none()
                              ? store(command, meeting, difference, recorded.size(), now)
                                  .replaceWith(outcome)
                              : Uni.createFrom().item(outcome);
                        }));
  }

  private Uni<Void> store(
      Command command,
      Meeting meeting,
      AttendanceList.Difference<MeetingAttendance> difference,
      int recorded,
      Instant now) {
    difference.correct();
    List<MeetingAttendance> fresh =
        difference.fresh().entrySet().stream()
            .map(one -> MeetingAttendance.record(meeting, one.getKey(), one.getValue(), now))
            .toList();
    return meetings
        .addAll(fresh)
        .flatMap(
            done ->
                history.record(
                    List.of(
                        new History.Change(
                            command.region(),
                            SubjectType.MEETING,
                            command.meetingId(),
                            "ATTENDANCE_RECORDED",
                            command.actor(),
                            now,
                            Map.of("attendees", recorded),
                            difference.facts(recorded)))));
  }
}
