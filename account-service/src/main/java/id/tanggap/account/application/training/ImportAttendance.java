package id.tanggap.account.application.training;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.ImportOutcome;
import id.tanggap.account.application.gathering.AttendanceList;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.training.Attendance;
import id.tanggap.account.domain.training.Training;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records who attended a training and counts the trained admins of their units again. */
@ApplicationScoped
public class ImportAttendance {
  private final Trainings trainings;
  private final AttendanceList list;
  private final Regions regions;
  private final TrainedAdmins trained;
  private final History history;
  private final Clock clock;

  ImportAttendance(
      Trainings trainings,
      AttendanceList list,
      Regions regions,
      TrainedAdmins trained,
      History history,
      Clock clock) {
    this.trainings = trainings;
    this.list = list;
    this.regions = regions;
    this.trained = trained;
    this.history = history;
    this.clock = clock;
  }

  /** The attendance list; faults are what was wrong with unreadable rows. */
  public record Command(
      String region,
      UUID trainingId,
      List<AttendanceList.Row> rows,
      List<Fault> faults,
      ImportMode mode,
      Actor actor) {}

  /** Imports the list. */
  @WithTransaction
  public Uni<ImportOutcome> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .flatMap(
            region ->
                // locked, so that the same list sent twice at once is not recorded twice
                trainings
                    .lock(command.region(), command.trainingId())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("training", command.trainingId()))
                    .invoke(training -> training.requireHeld(now))
                    .flatMap(training -> take(command, region, training, now)));
  }

  private Uni<ImportOutcome> take(Command command, Region region, Training training, Instant now) {
    return list.read(command.region(), command.rows(), command.faults())
        .flatMap(
            listed ->
                trainings
                    .attendance(command.region(), training.id())
                    .flatMap(
                        recorded -> {
                          AttendanceList.Difference<Attendance> difference =
                              listed.against(recorded);
                          ImportOutcome outcome = difference.outcome();
                          return command.mode().stores(outcome.faults()) && !difference.none()
                              ? store(command, region, training, difference, recorded.size(), now)
                                  .replaceWith(outcome)
                              : Uni.createFrom().item(outcome);
                        }));
  }

  private Uni<Void> store(
      Command command,
      Region region,
      Training training,
      AttendanceList.Difference<Attendance> difference,
      int recorded,
      Instant now) {
    difference.correct();
    List<Attendance> fresh =
        difference.fresh().entrySet().stream()
            .map(one -> Attendance.record(training, one.getKey(), one.getValue(), now))
            .toList();
    List<UUID> newlyTrained = List.copyOf(difference.fresh().keySet());
    return trainings
        .addAll(fresh)
        .flatMap(
            done ->
                trainings.unitsAdministeredBy(command.region(), newlyTrained, region.dayOf(now)))
        .call(served -> trained.refresh(region, served, now))
        .call(
            served ->
                history.record(
                    List.of(
                        new History.Change(
                            command.region(),
                            SubjectType.TRAINING,
                            command.trainingId(),
                            "ATTENDANCE_RECORDED",
                            command.actor(),
                            now,
                            Map.of("attendees", recorded),
                            difference.facts(recorded)))))
        .replaceWithVoid();
  }
}
