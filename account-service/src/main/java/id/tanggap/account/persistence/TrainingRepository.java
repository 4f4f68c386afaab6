package id.tanggap.account.persistence;

import id.tanggap.account.application.training.Trainings;
import id.tanggap.account.domain.training.Attendance;
import id.tanggap.account.domain.training.Coverage;
import id.tanggap.account.domain.training.Training;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Trainings and attendance in PostgreSQL. */
@ApplicationScoped
class TrainingRepository extends RegionalRepository<Training, UUID> implements Trainings {
  private static final int ALL = 1_000_000;

  @Inject AttendanceRepository attendance;

  TrainingRepository() {
    super(Training.class);
  }

  private record Counts(long registered, long trained) {}

  @Override
  public Uni<Training> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Training> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<Training>> list(
      String region, LocalDate from, LocalDate to, Cursor after, int limit) {
    Conditions conditions =
        new Conditions()
            .with("e.occasion.heldOn >= :from", "from", from)
            .with("e.occasion.heldOn <= :to", "to", to);
    if (after != null) {
      conditions
          .with(
              "e.occasion.startsAt < :begin or (e.occasion.startsAt = :begin and e.id < :id)",
              "begin",
              after.instant(0))
          .bind("id", after.uuid(1));
    }
    return list(
        region,
        conditions.where(),
        "e.occasion.startsAt desc, e.id desc",
        conditions.parameters(),
        limit);
  }

  @Override
  public Uni<List<Attendance>> attendance(String region, UUID training) {
    return attendance.list(
        region, "e.trainingId = :training", "", Map.of("training", training), ALL);
  }

  @Override
  public Uni<List<Attendee>> attendees(String region, UUID training) {
    return sql(
        region,
        """
        select x.id, x.person_id, p.name, x.unit_id, u.code, u.name as unit_name, u.path
          from attendance x
          join person p on p.id = x.person_id
          join unit u on u.id = x.unit_id
         where x.region = :region and x.training_id = :training
         order by u.code, p.name, x.id
        """,
        Map.of("training", training),
        Attendee.class);
  }

  @Override
  public Uni<List<Trained>> trained(String region, Collection<UUID> units, LocalDate day) {
    if (units.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return sql(
        region,
        """
        select a.unit_id, count(distinct a.person_id), min(t.held_on)
          from appointment a
          join attendance x on x.region = a.region and x.person_id = a.person_id
          join training t on t.id = x.training_id and t.held_on <= :day
         where a.region = :region and a.unit_id = any(:units)
           and a.role in ('PRIMARY_ADMIN', 'BACKUP_ADMIN')
           and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
         group by a.unit_id
        """,
        Map.of("units", units.toArray(UUID[]::new), "day", day),
        Trained.class);
  }

  @Override
  public Uni<List<UUID>> unitsAdministeredBy(
      String region, Collection<UUID> people, LocalDate day) {
    if (people.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return sql(
        region,
        """
        select distinct a.unit_id
          from appointment a
         where a.region = :region and a.person_id = any(:people)
           and a.role in ('PRIMARY_ADMIN', 'BACKUP_ADMIN')
           and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
        """,
        Map.of("people", people.toArray(UUID[]::new), "day", day),
        UUID.class);
  }

  @Override
  public Uni<Coverage> coverage(String region, UUID training, LocalDate day) {
    Map<String, Object> parameters = new HashMap<>(Map.of("day", day));
    String only = "";
    if (training != null) {
      only = " and t.id = :training";
      parameters.put("training", training);
    }
    return sql(
            region,
            """
            select count(*) as registered, count(*) filter (where exists (
                     select 1
                       from appointment a
                       join attendance x on x.region = a.region and x.person_id = a.person_id
                       join training t on t.id = x.training_id and t.held_on <= :day%s
                      where a.region = u.region and a.unit_id = u.id
                        and a.role in ('PRIMARY_ADMIN', 'BACKUP_ADMIN')
                        and a.valid_from <= :day
                        and (a.valid_to is null or a.valid_to >= :day))) as trained
              from unit u
             where u.region = :region
               and (u.valid_from is null or u.valid_from <= :day)
               and (u.valid_to is null or u.valid_to >= :day)
            """
                .formatted(only),
            parameters,
            Counts.class)
        .map(rows -> new Coverage(rows.get(0).registered(), rows.get(0).trained(), day));
  }

  @Override
  public Uni<Void> add(Training training) {
    return save(training).replaceWithVoid();
  }

  @Override
  public Uni<Void> addAll(List<Attendance> fresh) {
    return attendance.saveAll(fresh).call(attendance::flush);
  }
}
