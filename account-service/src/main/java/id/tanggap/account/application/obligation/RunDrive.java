package id.tanggap.account.application.obligation;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.obligation.DriveState;
import id.tanggap.account.domain.obligation.RegistrationDrive;
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

/** Opens a registration drive, counts it day by day until it closes itself, or gives it up. */
@ApplicationScoped
public class RunDrive {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Drives drives;
  private final ObligationGaps gaps;
  private final Regions regions;
  private final History history;
  private final Clock clock;

  RunDrive(Drives drives, ObligationGaps gaps, Regions regions, History history, Clock clock) {
    this.drives = drives;
    this.gaps = gaps;
    this.regions = regions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Which drive to give up, and why.
   *
   * @param precondition throws when the drive is not as the caller last saw it
   */
  public record Cancel(
      String region,
      UUID id,
      Actor actor,
      String reason,
      Consumer<RegistrationDrive> precondition) {}

  /** Opens a drive today. */
  @WithTransaction
  public Uni<RegistrationDrive> open(String region, RegistrationDrive.Plan plan, Actor actor) {
    Instant now = clock.instant();
    return regions
        .required(region)
        .map(known -> RegistrationDrive.open(region, plan, actor, known.dayOf(now), now))
        .call(drives::add)
        .call(drive -> record(drive, "DRIVE_OPENED", actor, now, null));
  }

  /** Gives a drive up. */
  @WithTransaction
  public Uni<RegistrationDrive> cancel(Cancel command) {
    Instant now = clock.instant();
    String region = command.region();
    return regions
        .required(region)
        .map(known -> known.dayOf(now))
        .flatMap(
            today ->
                drives
                    .lock(region, command.id())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("registration-drive", command.id()))
                    .invoke(command.precondition())
                    .call(
                        drive -> {
                          Map<String, Object> before = drive.facts();
                          drive.cancel(command.reason(), today);
                          return drives
                              .flush()
                              .flatMap(
                                  done ->
                                      record(
                                          drive, "DRIVE_CANCELLED", command.actor(), now, before));
                        }));
  }

  /**
   * Counts one drive whose day has come, if there is one. Two replicas may take the same: the lock
   * on it makes the second find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> count() {
    Instant now = clock.instant();
    return drives
        .due(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : count(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> count(Drives.Due due, Instant now) {
    return regions
        .required(due.region())
        .map(region -> region.dayOf(now))
        .flatMap(
            today ->
                drives
                    .lock(due.region(), due.driveId())
                    .flatMap(
                        drive ->
                            drive == null || !drive.toBeCountedOn(today)
                                ? Uni.createFrom().voidItem()
                                : count(drive, today, now)));
  }

  private Uni<Void> count(RegistrationDrive drive, LocalDate today, Instant now) {
    Map<String, Object> before = drive.facts();
    return gaps.progress(everythingOf(drive, today))
        .flatMap(progress -> drives.keep(drive.count(progress, today, now)))
        .flatMap(done -> drives.flush())
        .flatMap(
            done ->
                drive.state() == DriveState.OPEN
                    ? Uni.createFrom().voidItem()
                    : record(drive, "DRIVE_" + drive.state(), Actor.SYSTEM, now, before));
  }

  static ObligationGaps.Filter everythingOf(RegistrationDrive drive, LocalDate today) {
    return new ObligationGaps.Filter(
        Scope.of(drive.region()),
        new ObligationGaps.Day(today, null),
        drive.circle(),
        null,
        List.of());
  }

  private Uni<Void> record(
      RegistrationDrive drive, String action, Actor actor, Instant now, Map<String, ?> before) {
    return history.record(
        List.of(
            new History.Change(
                drive.region(),
                SubjectType.REGISTRATION_DRIVE,
                drive.id(),
                action,
                actor,
                now,
                before,
                drive.facts())));
  }
}
