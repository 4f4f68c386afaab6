package id.tanggap.account.persistence.obligation;

import id.tanggap.account.application.obligation.Drives;
import id.tanggap.account.domain.obligation.DriveDay;
import id.tanggap.account.domain.obligation.DriveState;
import id.tanggap.account.domain.obligation.RegistrationDrive;
import id.tanggap.account.persistence.Conditions;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registration drives and their daily counts in PostgreSQL. */
@ApplicationScoped
class DriveRepository extends RegionalRepository<RegistrationDrive, UUID> implements Drives {
  // a drive of three years, counted every day
  private static final int DAYS = 1_100;

  @Inject CrossRegion across;
  @Inject DriveDayRepository days;

  DriveRepository() {
    super(RegistrationDrive.class);
  }

  @Override
  public Uni<RegistrationDrive> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<RegistrationDrive> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<RegistrationDrive>> list(
      String region, DriveState state, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.state = :state", "state", state)
            .with("e.id < :after", "after", after == null ? null : after.uuid(0));
    return list(region, conditions.where(), "e.id desc", conditions.parameters(), limit);
  }

  @Override
  public Uni<List<DriveDay>> days(String region, UUID drive) {
    return days.list(region, "e.driveId = :drive", "e.countedOn", Map.of("drive", drive), DAYS);
  }

  @Override
  public Uni<List<Due>> due(Instant now, int limit) {
    // the index finds candidates by the earliest day on earth; the zone decides
    return across.sql(
        "drives are counted in every region",
        """
        select d.region, d.id
          from registration_drive d join region r on r.region = d.region
         where d.next_count_on <= cast(:latest as date)
           and d.next_count_on <= cast(cast(:now as timestamptz) at time zone r.zone as date)
         order by d.next_count_on, d.id
         limit %d
        """
            .formatted(limit),
        Map.of(
            "latest",
            now.atOffset(ZoneOffset.ofHours(14)).toLocalDate(),
            "now",
            now.atOffset(ZoneOffset.UTC)),
        Due.class);
  }

  @Override
  public Uni<Void> add(RegistrationDrive drive) {
    return save(drive).replaceWithVoid();
  }

  @Override
  public Uni<Void> keep(DriveDay day) {
    return days.save(day).replaceWithVoid();
  }
}
