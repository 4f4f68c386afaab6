package id.tanggap.monitoring.application;

import id.tanggap.monitoring.application.Roster.RosterAccount;
import id.tanggap.monitoring.application.Roster.RosterUnit;
import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.activity.AccountActivity;
import id.tanggap.monitoring.domain.activity.ActivityDefinition;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import id.tanggap.monitoring.domain.activity.Answering;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.CadenceRules;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import id.tanggap.monitoring.domain.activity.UnitVerdict;
import id.tanggap.monitoring.domain.activity.Verdict;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Answers how a region stands as of a date. Always six queries, however many units, accounts and
 * observations there are; judging happens in the domain.
 */
@ApplicationScoped
public class ActivityQueries {

  /** Longest silence first; those without a known post have no age and come last. */
  static final Comparator<UnitActivity> OLDEST_FIRST =
      Comparator.comparing(
              (UnitActivity unit) -> unit.verdict().lastPostAt(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(UnitActivity::code);

  private final Roster roster;
  private final ActivityRules rules;
  private final Interactions interactions;
  private final MonitoringConfig config;
  private final Clock clock;

  ActivityQueries(
      Roster roster,
      ActivityRules rules,
      Interactions interactions,
      MonitoringConfig config,
      Clock clock) {
    this.roster = roster;
    this.rules = rules;
    this.interactions = interactions;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The part of a region that a reader may see.
   *
   * @param date the date, null for today in the region
   */
  @WithTransaction
  public Uni<RegionActivity> region(Scope scope, LocalDate date) {
    Draft draft = new Draft(scope);
    return roster
        .region(scope.region())
        .invoke(facts -> draft.begin(facts, date))
        .chain(() -> rules.definition(scope.region(), draft.asOf.date()))
        .invoke(definition -> draft.definition = definition)
        .chain(() -> rules.cadence(scope.region(), draft.definition.cadenceVersion()))
        .invoke(cadence -> draft.cadence = cadence)
        .chain(() -> roster.accounts(scope.region(), draft.asOf))
        .invoke(draft::judge)
        .chain(() -> interactions.figures(scope.region(), draft.answeringFrom(), draft.asOf.end()))
        .invoke(draft::answering)
        .chain(() -> roster.units(scope.region(), draft.asOf))
        .map(draft::finish);
  }

  /** What is gathered on the way. */
  private final class Draft {
    private final Scope scope;
    private String regionName;
    private AsOf asOf;
    private ActivityDefinition definition;
    private CadenceRules cadence;
    private final List<AccountActivity> accounts = new ArrayList<>();
    private final Map<UUID, List<Verdict>> mandatory = new HashMap<>();
    private final Map<UUID, Answering> answering = new HashMap<>();

    Draft(Scope scope) {
      this.scope = scope;
    }

    void begin(Roster.RegionFacts facts, LocalDate date) {
      var zone = facts == null ? config.defaultZone() : facts.zone();
      var now = clock.instant();
      regionName = facts == null ? "" : facts.name();
      asOf = AsOf.of(date == null ? now.atZone(zone).toLocalDate() : date, zone, now);
    }

    java.time.Instant answeringFrom() {
      return asOf.startOfLast(definition.answeringWindowDays());
    }

    void judge(List<RosterAccount> roster) {
      for (RosterAccount account : roster) {
        if (!scope.covers(account.unitPath())) {
          continue;
        }
        Verdict verdict =
            account.history().judge(asOf, cadence.ruleFor(account.platform(), account.unitType()));
        accounts.add(
            new AccountActivity(
                account.id(),
                account.unitId(),
                account.unitCode(),
                account.unitPath(),
                account.platform(),
                account.handle(),
                account.url(),
                account.mandatory(),
                verdict));
        if (account.mandatory()) {
          mandatory.computeIfAbsent(account.unitId(), id -> new ArrayList<>()).add(verdict);
        }
      }
    }

    void answering(List<ResponseFigures> figures) {
      figures.stream()
          .filter(row -> row.unitId() != null)
          .forEach(row -> answering.put(row.unitId(), row.answering()));
    }

    RegionActivity finish(List<RosterUnit> roster) {
      List<UnitActivity> units =
          roster.stream()
              .filter(unit -> scope.covers(unit.path()))
              .map(this::judged)
              .sorted(OLDEST_FIRST)
              .toList();
      return new RegionActivity(
          scope.region(),
          regionName,
          asOf,
          definition,
          cadence,
          ActivitySummary.of(units),
          units,
          accounts);
    }

    private UnitActivity judged(RosterUnit unit) {
      UnitVerdict verdict =
          UnitVerdict.of(
              mandatory.getOrDefault(unit.id(), List.of()),
              answering.getOrDefault(unit.id(), Answering.NONE),
              definition);
      return new UnitActivity(
          unit.id(),
          unit.code(),
          unit.name(),
          unit.type(),
          unit.path(),
          unit.trained(),
          unit.pic(),
          verdict);
    }
  }
}
