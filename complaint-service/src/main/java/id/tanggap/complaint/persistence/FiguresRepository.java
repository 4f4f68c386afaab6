package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.statistics.CaseFigures;
import id.tanggap.complaint.domain.change.CaseChange;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.statistics.Dimension;
import id.tanggap.complaint.domain.statistics.SecretCells;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures over the noted changes of cases and clocks. Each row there says from when to when it was
 * what was known; the figures of an instant are those of the rows that held then.
 */
@Singleton
class FiguresRepository extends RegionalRepository<CaseChange, Long> implements CaseFigures {

  private static final String OPEN =
      Arrays.stream(ComplaintState.values())
          .filter(ComplaintState::open)
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", "));

  private static final String MOMENT =
      """
      select now() as present,
             not exists (select 1 from pg_stat_activity a
                          where a.datname = current_database()
                            and a.backend_xid is not null
                            and a.pid <> pg_backend_pid()
                            and a.xact_start <= coalesce(%s, now())) as settled
      """;

  /** The cases of a selection with their group; the rest of a statement follows. */
  private static final String SELECTED =
      """
      with selected as (
        select c.complaint_id, %s as key, %s as label, c.received_at, c.first_answer_at,
               c.resolved_at, c.reopen_count, c.state in (%s) as open,
               extract(epoch from cast(:asOf as timestamptz) - c.received_at) as age
          from complaint_change c
          left join unit u on u.id = c.unit_id and u.region = c.region
         where c.region = :region
           and c.visibility <> 'SECRET'
           and c.received_at >= :from and c.received_at < :until
           and c.recorded_at <= :asOf
           and (c.superseded_at is null or c.superseded_at > :asOf)
           and %s)
      """;

  private static final String CASES =
      """
      select grouping(s.key) = 1 as whole, s.key as key, max(s.label) as label,
             count(*) as cases,
             count(*) filter (where s.open) as open_cases,
             count(s.first_answer_at) as answered,
             percentile_cont(0.5) within group (order by greatest(0,
               extract(epoch from s.first_answer_at - s.received_at)))
               filter (where s.first_answer_at is not null) as answer_median,
             percentile_cont(0.9) within group (order by greatest(0,
               extract(epoch from s.first_answer_at - s.received_at)))
               filter (where s.first_answer_at is not null) as answer_p90,
             count(s.resolved_at) as resolved,
             percentile_cont(0.5) within group (order by greatest(0,
               extract(epoch from s.resolved_at - s.received_at)))
               filter (where s.resolved_at is not null) as resolution_median,
             percentile_cont(0.9) within group (order by greatest(0,
               extract(epoch from s.resolved_at - s.received_at)))
               filter (where s.resolved_at is not null) as resolution_p90,
             count(*) filter (where s.resolved_at is not null or s.reopen_count > 0)
               as ever_resolved,
             count(*) filter (where s.reopen_count > 0) as reopened,
             percentile_cont(0.5) within group (order by s.age) filter (where s.open)
               as age_median,
             percentile_cont(0.9) within group (order by s.age) filter (where s.open) as age_p90,
             cast(max(s.age) filter (where s.open) as double precision) as oldest,
             count(*) filter (where s.open and s.age <= 259200) as days3,
             count(*) filter (where s.open and s.age > 259200 and s.age <= 604800) as days7,
             count(*) filter (where s.open and s.age > 604800 and s.age <= 1209600) as days14,
             count(*) filter (where s.open and s.age > 1209600 and s.age <= 2592000) as days30
        from selected s
       group by grouping sets ((), (s.key))
       order by 1 desc, 4 desc, 2
      """;

  private static final String CLOCKS =
      """
      select grouping(s.key) = 1 as whole, s.key as key, k.kind as kind,
             count(*) filter (where k.state = 'MET') as on_time, count(*) as decided
        from selected s
        join sla_clock_change k
          on k.complaint_id = s.complaint_id
         and k.recorded_at <= :asOf and (k.superseded_at is null or k.superseded_at > :asOf)
       where k.state <> 'CANCELLED'
         and (k.met_at is not null or k.due_at <= :asOf or k.breached_at <= :asOf)
       group by grouping sets ((k.kind), (s.key, k.kind))
       order by 1 desc, 2, 3
      """;

  /** Each secret case as it was when the month in which it was entered was over. */
  private static final String SECRETS =
      """
      select to_char(b.recorded_at at time zone cast(:zone as text), 'YYYY-MM') as month, %s as key,
             count(*) as cases
        from complaint_change b
        join complaint_change c
          on c.complaint_id = b.complaint_id
         and c.recorded_at < (date_trunc('month', b.recorded_at at time zone cast(:zone as text))
               + interval '1 month') at time zone cast(:zone as text)
         and (c.superseded_at is null
              or c.superseded_at >= (date_trunc('month', b.recorded_at at time zone cast(:zone as text))
               + interval '1 month') at time zone cast(:zone as text))
       where b.region = :region and b.sequence = 1
         and b.recorded_at >= :from and b.recorded_at < :until
         and c.visibility = 'SECRET'
         and not exists (select 1 from complaint_change n
                          where n.complaint_id = b.complaint_id and n.visibility <> 'SECRET'
                            and n.recorded_at <= :asOf
                            and (n.superseded_at is null or n.superseded_at > :asOf))
       group by 1, 2
      """;

  private final CrossRegion crossRegion;

  FiguresRepository(CrossRegion crossRegion) {
    super(CaseChange.class);
    this.crossRegion = crossRegion;
  }

  private record SecretRow(String month, String key, long cases) {}

  @Override
  public Uni<Moment> moment(Instant asOf) {
    return crossRegion
        .sql(
            "the clock of the database",
            MOMENT.formatted(asOf == null ? "now()" : "cast(:asOf as timestamptz)"),
            asOf == null ? Map.of() : Map.of("asOf", asOf),
            Moment.class)
        .map(found -> found.get(0));
  }

  @Override
  public Uni<List<CaseRow>> cases(Selection selection) {
    Map<String, Object> params = params(selection);
    return sql(
        selection.caller().region(), selected(selection, params) + CASES, params, CaseRow.class);
  }

  @Override
  public Uni<List<ClockRow>> clocks(Selection selection) {
    Map<String, Object> params = params(selection);
    return sql(
        selection.caller().region(), selected(selection, params) + CLOCKS, params, ClockRow.class);
  }

  @Override
  public Uni<List<SecretCells.Cell>> secrets(Selection selection, YearMonth first, YearMonth last) {
    if (last.isBefore(first)) {
      return Uni.createFrom().item(List.of());
    }
    Map<String, Object> params = new HashMap<>();
    params.put("zone", selection.zone().getId());
    params.put("from", first.atDay(1).atStartOfDay(selection.zone()).toInstant());
    params.put("until", last.plusMonths(1).atDay(1).atStartOfDay(selection.zone()).toInstant());
    params.put("asOf", selection.asOf());
    String key =
        selection.by() == Dimension.MONTH
            ? "to_char(b.recorded_at at time zone cast(:zone as text), 'YYYY-MM')"
            : key(selection.by());
    return sql(selection.caller().region(), SECRETS.formatted(key), params, SecretRow.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new SecretCells.Cell(
                                YearMonth.parse(row.month()), row.key(), row.cases()))
                    .toList());
  }

  private static Map<String, Object> params(Selection selection) {
    Map<String, Object> params = new HashMap<>();
    params.put("from", selection.from());
    params.put("until", selection.until());
    params.put("asOf", selection.asOf());
    if (selection.by() == Dimension.MONTH) {
      params.put("zone", selection.zone().getId());
    }
    return params;
  }

  private static String selected(Selection selection, Map<String, Object> params) {
    StringBuilder scope = new StringBuilder("1 = 1");
    if (!selection.caller().seesRegion()) {
      scope
          .append(" and ")
          .append(Keyset.covered(selection.caller(), "c.unit_path", "own", params));
    }
    if (selection.underPath() != null) {
      scope.append(" and starts_with(c.unit_path, :under)");
      params.put("under", selection.underPath());
    }
    return SELECTED.formatted(
        key(selection.by()),
        selection.by() == Dimension.UNIT ? "u.name" : "cast(null as text)",
        OPEN,
        scope);
  }

  private static String key(Dimension by) {
    if (by == null) {
      return "cast('' as text)";
    }
    return switch (by) {
      case STATE -> "c.state";
      case CLASS -> "c.complaint_class";
      case CATEGORY -> "c.category";
      case CHANNEL -> "c.channel";
      case UNIT -> "cast(c.unit_id as text)";
      case MONTH -> "to_char(c.received_at at time zone cast(:zone as text), 'YYYY-MM')";
    };
  }
}
