package id.tanggap.account.application.training;

import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.training.Attendance;
import id.tanggap.account.domain.training.Programme;
import id.tanggap.account.domain.training.Training;
import id.tanggap.account.domain.unit.UnitUnknown;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Records a training, before or after it is held, and changes what is announced about it. */
@ApplicationScoped
public class AnnounceTraining {
  private final Trainings trainings;
  private final Units units;
  private final Regions regions;
  private final TrainedAdmins trained;
  private final History history;
  private final Clock clock;

  AnnounceTraining(
      Trainings trainings,
      Units units,
      Regions regions,
      TrainedAdmins trained,
      History history,
      Clock clock) {
    this.trainings = trainings;
    this.units = units;
    this.regions = regions;
    this.trained = trained;
    this.history = history;
    this.clock = clock;
  }

  /** The training. */
  public record Command(String region, Programme programme, Actor actor) {}

  /**
   * A change.
   *
   * @param precondition throws when the training is not as the caller last saw it
   * @param programme new programme from the recorded one
   */
  public record Revision(
      String region,
      UUID id,
      Consumer<Training> precondition,
      UnaryOperator<Programme> programme,
      Actor actor) {}

  /** Records the training. */
  @WithTransaction
  public Uni<Training> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.region())
        .call(region -> requireHost(command.region(), command.programme()))
        .map(region -> Training.announce(region, command.programme(), now))
        .call(trainings::add)
        .call(training -> tell(training, "ANNOUNCED", command.actor(), null, now));
  }

  /** Changes what was announced; a training on another day changes since when units are trained. */
  @WithTransaction
  public Uni<Training> revise(Revision revision) {
    Instant now = clock.instant();
    String region = revision.region();
    return regions
        .required(region)
        .flatMap(
            of ->
                trainings
                    .lock(region, revision.id())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("training", revision.id()))
                    .invoke(revision.precondition())
                    .call(training -> revise(of, training, revision, now)));
  }

  private Uni<Void> revise(Region of, Training training, Revision revision, Instant now) {
    Programme programme = revision.programme().apply(training.programme());
    Map<String, Object> before = training.facts();
    LocalDate heldOn = training.heldOn();
    return requireHost(of.region(), programme)
        .flatMap(done -> trainings.attendance(of.region(), training.id()))
        .flatMap(
            attendance -> {
              if (!training.revise(of, programme, !attendance.isEmpty(), now)) {
                return Uni.createFrom().voidItem();
              }
              Uni<Void> counted =
                  training.heldOn().equals(heldOn)
                      ? Uni.createFrom().voidItem()
                      : countAgain(of, attendance, now);
              return trainings
                  .flush()
                  .flatMap(done -> counted)
                  .flatMap(done -> tell(training, "REVISED", revision.actor(), before, now));
            });
  }

  private Uni<Void> countAgain(Region of, List<Attendance> attendance, Instant now) {
    List<UUID> people = attendance.stream().map(Attendance::personId).toList();
    return trainings
        .unitsAdministeredBy(of.region(), people, of.dayOf(now))
        .flatMap(served -> trained.refresh(of, served, now));
  }

  private Uni<Void> tell(
      Training training, String action, Actor actor, Map<String, Object> before, Instant now) {
    return history.record(
        List.of(
            new History.Change(
                training.region(),
                SubjectType.TRAINING,
                training.id(),
                action,
                actor,
                now,
                before,
                training.facts())));
  }

  private Uni<?> requireHost(String region, Programme programme) {
    var host = programme.hostUnitId();
    return host == null
        ? Uni.createFrom().voidItem()
        : units
            .find(region, host)
            .onItem()
            .ifNull()
            .failWith(() -> new UnitUnknown(host.toString()));
  }
}
