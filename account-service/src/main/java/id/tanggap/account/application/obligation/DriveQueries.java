package id.tanggap.account.application.obligation;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.obligation.DriveDay;
import id.tanggap.account.domain.obligation.DriveProgress;
import id.tanggap.account.domain.obligation.DriveState;
import id.tanggap.account.domain.obligation.GapState;
import id.tanggap.account.domain.obligation.RegistrationDrive;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads registration drives. */
@ApplicationScoped
public class DriveQueries {
  private static final List<GapState> LAGGING =
      List.of(GapState.MISSING, GapState.IN_GRACE, GapState.NOT_ACTIVE, GapState.CONTROL_TOO_LOW);

  private final Drives drives;
  private final ObligationGaps gaps;
  private final Regions regions;
  private final Clock clock;

  DriveQueries(Drives drives, ObligationGaps gaps, Regions regions, Clock clock) {
    this.drives = drives;
    this.gaps = gaps;
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * How far a drive has come.
   *
   * @param asOf the day of the figures: today while open, the last count afterwards
   * @param days the count of each day, oldest first
   */
  public record Course(
      RegistrationDrive drive, LocalDate asOf, DriveProgress progress, List<DriveDay> days) {}

  /** One drive. */
  @WithSession
  public Uni<RegistrationDrive> get(String region, UUID id) {
    return required(region, id);
  }

  /** A page of drives, newest first. */
  @WithSession
  public Uni<Page<RegistrationDrive>> list(String region, DriveState state, PageRequest page) {
    return drives
        .list(region, state, page.after(), page.fetch())
        .map(found -> Page.of(found, page, drive -> Cursor.of(drive.id())));
  }

  /** Figures of a drive, day by day. */
  @WithSession
  public Uni<Course> course(String region, UUID id) {
    return required(region, id)
        .flatMap(drive -> drives.days(region, id).flatMap(days -> now(drive, days)));
  }

  /** Units that lag today, with who is responsible, in the order of their codes. */
  @WithSession
  public Uni<Page<ObligationGaps.Gap>> lagging(Scope scope, UUID id, PageRequest page) {
    return required(scope.region(), id)
        .flatMap(
            drive ->
                today(drive.region())
                    .flatMap(
                        today ->
                            gaps.list(
                                new ObligationGaps.Filter(
                                    scope,
                                    new ObligationGaps.Day(today, null),
                                    drive.circle(),
                                    null,
                                    LAGGING),
                                page.after(),
                                page.fetch())))
        .map(
            found -> Page.of(found, page, gap -> Cursor.of(gap.unitCode(), gap.platform().name())));
  }

  private Uni<Course> now(RegistrationDrive drive, List<DriveDay> days) {
    if (drive.state() != DriveState.OPEN && !days.isEmpty()) {
      DriveDay last = days.get(days.size() - 1);
      return Uni.createFrom().item(new Course(drive, last.countedOn(), last.progress(), days));
    }
    return today(drive.region())
        .flatMap(
            today ->
                gaps.progress(RunDrive.everythingOf(drive, today))
                    .map(progress -> new Course(drive, today, progress, days)));
  }

  private Uni<LocalDate> today(String region) {
    Instant now = clock.instant();
    return regions.required(region).map(known -> known.dayOf(now));
  }

  private Uni<RegistrationDrive> required(String region, UUID id) {
    return drives
        .find(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("registration-drive", id));
  }
}
