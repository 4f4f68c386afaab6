package id.tanggap.account.persistence.obligation;

import id.tanggap.account.application.obligation.ObligationGaps;
import id.tanggap.account.domain.obligation.DriveProgress;
import id.tanggap.account.domain.obligation.GapState;
import id.tanggap.account.domain.obligation.Standing;
import id.tanggap.account.persistence.Conditions;
import id.tanggap.account.persistence.Subtrees;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Duties and how they stand, by one query for any number of units: every unit of a kind meets every
 * rule of that kind, beside the account of the unit that comes nearest.
 */
@ApplicationScoped
class ObligationGapRepository implements ObligationGaps {
  /** What accounts are now. */
  private static final String STATUS_NOW = "a.status";

  private static final String LEVEL_NOW = "a.control_level";

  /** What accounts were at the end of a day that is over, as far as their history tells. */
  private static final String STATUS_THEN =
      """
      (select s.status from account_status_change s
        where s.account_id = a.id and (s.since is null or s.since < cast(:end as timestamptz))
        order by s.since desc nulls last, s.id desc limit 1)""";

  private static final String LEVEL_THEN =
      """
      coalesce((select max(p.level) from control_proof p
        where p.region = a.region and p.account_id = a.id
          and p.passed_at < cast(:end as timestamptz)
          and p.expires_at >= cast(:end as timestamptz)), 'L0')""";

  private static final String DUTIES =
      """
      select u.id as unit_id, u.code, u.name, u.type, o.id as obligation_id, o.platform,
             greatest(o.valid_from, u.valid_from) as duty_from,
             greatest(o.valid_from, u.valid_from) + o.grace_days as due_on,
             case when best.fits then 'FULFILLED'
                  when w.id is not null then 'WAIVED'
                  when cast(:day as date) < greatest(o.valid_from, u.valid_from) + o.grace_days
                    then 'IN_GRACE'
                  when best.id is null then 'MISSING'
                  when not best.stands then 'NOT_ACTIVE'
                  else 'CONTROL_TOO_LOW' end as state,
             best.id as account_id, best.status as account_status, best.level,
             case when best.fits then null else w.valid_to end as waived_until,
             case when best.fits then null else w.reason end as waiver_reason
        from unit u
        join obligation o
          on o.region = u.region and o.unit_type = u.type
         and o.valid_from <= cast(:day as date)
         and (o.valid_to is null or o.valid_to >= cast(:day as date))
        left join lateral (
          select x.id, x.status, x.level, x.stands,
                 x.stands and x.level >= o.control_level as fits
            from (select y.id, y.status, y.level,
                         y.status = any(case o.standing
                           when 'REGISTERED' then cast(:registered as text[])
                           when 'APPROVED' then cast(:approved as text[])
                           else cast(:active as text[]) end) as stands
                    from (select a.id, {status} as status, {level} as level
                            from official_account a
                           where a.region = u.region and a.unit_id = u.id
                             and a.platform = o.platform) y
                   where y.status = any(cast(:registered as text[]))) x
           order by 5 desc, x.stands desc, x.level desc, x.id
           limit 1) best on true
        left join obligation_waiver w
          on w.obligation_id = o.id and w.unit_id = u.id and w.state = 'GRANTED'
         and w.valid_from <= cast(:day as date) and w.valid_to >= cast(:day as date)
       where u.region = :region
         and (u.valid_from is null or u.valid_from <= cast(:day as date))
         and (u.valid_to is null or u.valid_to >= cast(:day as date))
      """;

  private static final String PAGE =
      """
      select g.unit_id, g.code, g.name, g.type, g.obligation_id, g.platform, g.state, g.due_on,
             case g.state
               when 'MISSING' then greatest(g.duty_from, (
                 select max(a.retired_on) + 1 from official_account a
                  where a.region = :region and a.unit_id = g.unit_id
                    and a.platform = g.platform and a.retired_on < cast(:day as date)))
               when 'NOT_ACTIVE' then greatest(g.duty_from, (
                 select cast(max(s.since) at time zone r.zone as date)
                   from account_status_change s
                  where s.account_id = g.account_id
                    and cast(s.since at time zone r.zone as date) <= cast(:day as date)))
               when 'CONTROL_TOO_LOW' then greatest(g.duty_from, (
                 select cast(max(p.expires_at) at time zone r.zone as date)
                   from control_proof p
                  where p.region = :region and p.account_id = g.account_id
                    and cast(p.expires_at at time zone r.zone as date) <= cast(:day as date)))
               else g.duty_from end as since,
             g.account_id, g.account_status, g.level, pic.person_id, pic.person_name,
             g.waived_until, g.waiver_reason
        from ({duties}) g
        join region r on r.region = :region
        left join lateral (
          select p.id as person_id, p.name as person_name
            from appointment a join person p on p.id = a.person_id
           where a.region = :region and a.unit_id = g.unit_id and a.role = 'PRIMARY_ADMIN'
             and a.valid_from <= cast(:day as date)
             and (a.valid_to is null or a.valid_to >= cast(:day as date))
           limit 1) pic on true
       order by g.code, g.platform
      """;

  private static final String TALLY =
      """
      select g.platform, g.type, count(*) as obliged,
             count(*) filter (where g.state = 'FULFILLED') as fulfilled,
             count(*) filter (where g.state = 'MISSING') as missing,
             count(*) filter (where g.state = 'IN_GRACE') as in_grace,
             count(*) filter (where g.state = 'NOT_ACTIVE') as not_active,
             count(*) filter (where g.state = 'CONTROL_TOO_LOW') as control_too_low,
             count(*) filter (where g.state = 'WAIVED') as waived
        from ({duties}) g
       group by g.platform, g.type
       order by g.platform, g.type
      """;

  private static final String PROGRESS =
      """
      select count(*) as obliged,
             count(*) filter (where g.state = 'FULFILLED') as fulfilled,
             count(*) filter (where g.state = 'WAIVED') as waived
        from ({duties}) g
      """;

  private final ObligationRepository obligations;

  ObligationGapRepository(ObligationRepository obligations) {
    this.obligations = obligations;
  }

  @Override
  public Uni<List<Gap>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions = conditions(filter);
    if (after != null) {
      conditions
          .with("(u.code, o.platform) > (:afterCode, :afterPlatform)", "afterCode", after.string(0))
          .bind("afterPlatform", after.string(1));
    }
    List<GapState> states =
        filter.states().isEmpty() ? List.of(GapState.values()) : filter.states();
    conditions.bind("states", states.stream().map(GapState::name).toArray(String[]::new));
    String some =
        "select d.* from ("
            + duties(filter, conditions)
            + ") d where d.state = any(cast(:states as text[]))"
            + " order by d.code, d.platform limit "
            + limit;
    return obligations.sql(
        filter.scope().region(),
        PAGE.replace("{duties}", some),
        conditions.parameters(),
        Gap.class);
  }

  @Override
  public Uni<List<Tally>> tally(Filter filter) {
    Conditions conditions = conditions(filter);
    return obligations.sql(
        filter.scope().region(),
        TALLY.replace("{duties}", duties(filter, conditions)),
        conditions.parameters(),
        Tally.class);
  }

  @Override
  public Uni<DriveProgress> progress(Filter filter) {
    Conditions conditions = conditions(filter);
    return obligations
        .sql(
            filter.scope().region(),
            PROGRESS.replace("{duties}", duties(filter, conditions)),
            conditions.parameters(),
            DriveProgress.class)
        .map(rows -> rows.get(0));
  }

  private static String duties(Filter filter, Conditions conditions) {
    boolean over = filter.day().end() != null;
    String where = conditions.where();
    return DUTIES
            .replace("{status}", over ? STATUS_THEN : STATUS_NOW)
            .replace("{level}", over ? LEVEL_THEN : LEVEL_NOW)
        + (where.isEmpty() ? "" : " and " + where);
  }

  private static Conditions conditions(Filter filter) {
    Conditions conditions =
        new Conditions()
            .within(filter.scope(), "u.path")
            .with("u.id = :unitId", "unitId", filter.unitId())
            .with(
                "u.type = any(cast(:types as text[]))",
                "types",
                given(filter.circle().unitTypeNames()))
            .with(
                "o.platform = any(cast(:platforms as text[]))",
                "platforms",
                given(filter.circle().platformNames()))
            .with(
                "u.path like any(cast(:subtrees as text[]))",
                "subtrees",
                given(Subtrees.patterns(filter.circle().units())));
    conditions.bind("day", filter.day().asOf());
    statuses().forEach(conditions::bind);
    if (filter.day().end() != null) {
      conditions.bind("end", filter.day().end().atOffset(ZoneOffset.UTC));
    }
    return conditions;
  }

  private static Map<String, Object> statuses() {
    Map<String, Object> statuses = new HashMap<>();
    statuses.put("registered", names(Standing.REGISTERED));
    statuses.put("approved", names(Standing.APPROVED));
    statuses.put("active", names(Standing.ACTIVE));
    return statuses;
  }

  private static String[] names(Standing standing) {
    return standing.met().stream().map(Enum::name).toArray(String[]::new);
  }

  private static String[] given(String[] values) {
    return values.length == 0 ? null : values;
  }
}
