package id.tanggap.monitoring.application;

import id.tanggap.monitoring.application.AnnouncedClasses.Subject;
import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.activity.AccountActivity;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ClassChange;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Evaluates a region once a day, as of the last day that is over there, and announces every class
 * that changed. However many replicas try, one does it.
 */
@ApplicationScoped
public class EvaluateActivity {

  private final Roster roster;
  private final ActivityQueries activity;
  private final AnnouncedClasses announced;
  private final ActivityEvents events;
  private final MonitoringConfig config;
  private final Clock clock;

  EvaluateActivity(
      Roster roster,
      ActivityQueries activity,
      AnnouncedClasses announced,
      ActivityEvents events,
      MonitoringConfig config,
      Clock clock) {
    this.roster = roster;
    this.activity = activity;
    this.announced = announced;
    this.events = events;
    this.config = config;
    this.clock = clock;
  }

  /** The regions there are to evaluate. */
  @WithTransaction
  public Uni<List<String>> regions() {
    return announced.regions();
  }

  /** Evaluates a region unless that was done for the day; gives the number of changes. */
  @WithTransaction
  public Uni<Integer> handle(Command command) {
    return roster
        .region(command.region())
        .map(facts -> facts == null ? config.defaultZone() : facts.zone())
        .map(zone -> clock.instant().atZone(zone).toLocalDate().minusDays(1))
        .chain(
            day ->
                announced
                    .take(command.region(), day)
                    .chain(
                        mine -> mine ? announce(command.region(), day) : Uni.createFrom().item(0)));
  }

  private Uni<Integer> announce(String region, LocalDate day) {
    return activity
        .region(Scope.region(region), day)
        .chain(
            found ->
                announced
                    .announced(region)
                    .map(before -> changes(found, before))
                    .call(changes -> announced.remember(region, changes))
                    .call(changes -> events.changed(region, changes))
                    .map(List::size));
  }

  private static List<ClassChange> changes(
      RegionActivity found, Map<Subject, ActivityClass> before) {
    List<ClassChange> changes = new ArrayList<>();
    for (AccountActivity account : found.accounts()) {
      add(
          changes,
          found,
          before,
          new Subject(ClassChange.Scope.ACCOUNT, account.accountId()),
          account.unitId(),
          account.verdict().activityClass());
    }
    for (UnitActivity unit : found.units()) {
      add(
          changes,
          found,
          before,
          new Subject(ClassChange.Scope.UNIT, unit.unitId()),
          unit.unitId(),
          unit.verdict().activityClass());
    }
    return changes;
  }

  private static void add(
      List<ClassChange> changes,
      RegionActivity found,
      Map<Subject, ActivityClass> before,
      Subject subject,
      java.util.UUID unitId,
      ActivityClass current) {
    ActivityClass previous = before.get(subject);
    if (previous != current) {
      changes.add(
          new ClassChange(
              subject.scope(),
              subject.id(),
              unitId,
              previous,
              current,
              found.asOf().date(),
              found.definition().id()));
    }
  }

  /** A region. */
  public record Command(String region) {}
}
