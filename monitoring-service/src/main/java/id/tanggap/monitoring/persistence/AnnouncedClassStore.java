package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.monitoring.application.AnnouncedClasses;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ClassChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Announced classes in PostgreSQL. */
@ApplicationScoped
class AnnouncedClassStore implements AnnouncedClasses {

  private static final String TAKE =
      """
      insert into evaluation_run (region, done_for) values (:region, :day)
      on conflict (region) do update set done_for = excluded.done_for
      where evaluation_run.done_for < excluded.done_for
      """;

  private static final String REMEMBER =
      """
      insert into announced_class (subject_id, region, scope, class, as_of)
      select c.subject_id, :region, c.scope, c.class, :asOf
      from unnest(cast(:subjects as uuid[]), cast(:scopes as text[]), cast(:classes as text[])) as c(subject_id, scope, class)
      on conflict (subject_id, scope) do update
      set class = excluded.class, as_of = excluded.as_of, region = excluded.region
      """;

  private final MonitoredUnitRepository repository;
  private final CrossRegion crossRegion;

  AnnouncedClassStore(MonitoredUnitRepository repository, CrossRegion crossRegion) {
    this.repository = repository;
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<List<String>> regions() {
    return crossRegion.sql(
        "the daily evaluation visits every region",
        "select distinct region from monitored_unit order by region",
        Map.of(),
        String.class);
  }

  @Override
  public Uni<Boolean> take(String region, LocalDate day) {
    return repository.execute(region, TAKE, Map.of("day", day)).map(rows -> rows == 1);
  }

  @Override
  public Uni<Map<Subject, ActivityClass>> announced(String region) {
    return repository
        .sql(
            region,
            "select scope, subject_id, class from announced_class where region = :region",
            Map.of(),
            Row.class)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            row -> new Subject(row.scope(), row.subjectId()), Row::activityClass)));
  }

  @Override
  public Uni<Void> remember(String region, List<ClassChange> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return repository
        .execute(
            region,
            REMEMBER,
            Map.of(
                "asOf",
                changes.get(0).asOf(),
                "subjects",
                changes.stream().map(ClassChange::subjectId).toArray(UUID[]::new),
                "scopes",
                changes.stream().map(change -> change.scope().name()).toArray(String[]::new),
                "classes",
                changes.stream().map(change -> change.current().name()).toArray(String[]::new)))
        .replaceWithVoid();
  }

  private record Row(ClassChange.Scope scope, UUID subjectId, ActivityClass activityClass) {}
}
