package id.tanggap.monitoring.persistence;

import id.tanggap.monitoring.application.Roster;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.UnitActivity.Pic;
import id.tanggap.monitoring.domain.observation.RowReader.KnownAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The roster as of a date in PostgreSQL; every method is one query. */
@ApplicationScoped
class RosterStore implements Roster {

  private static final String REGION =
      """
      select region_name, region_zone from monitored_unit
      where region = :region order by version desc, id desc limit 1
      """;

  /** Dates of the roster are local and inclusive; null means open. */
  private static final String UNITS =
      """
      select u.id, u.code, u.name, u.type, u.path,
             coalesce(u.first_trained_on <= :date, false) as trained, p.person_name,
             p.role
      from monitored_unit u
      left join lateral (
        select a.person_name, a.role
        from monitored_appointment a
        where a.region = :region and a.unit_id = u.id and not a.removed
          and a.role in ('PRIMARY_ADMIN', 'BACKUP_ADMIN', 'LEADER')
          and (a.valid_from is null or a.valid_from <= :date)
          and (a.valid_to is null or a.valid_to >= :date)
        order by array_position(array['PRIMARY_ADMIN', 'BACKUP_ADMIN', 'LEADER'], a.role),
                 a.valid_from, a.id
        limit 1
      ) p on true
      where u.region = :region and not u.removed and u.type <> 'EXTERNAL_PARTNER'
        and (u.valid_from is null or u.valid_from <= :date)
        and (u.valid_to is null or u.valid_to >= :date)
      """;

  private static final String KNOWN =
      """
      select id, unit_code, platform, handle, url from monitored_account
      where region = :region and not removed
      """;

  private final MonitoredUnitRepository units;
  private final MonitoredAccountRepository accounts;

  RosterStore(MonitoredUnitRepository units, MonitoredAccountRepository accounts) {
    this.units = units;
    this.accounts = accounts;
  }

  @Override
  public Uni<RegionFacts> region(String region) {
    return units
        .sql(region, REGION, Map.of(), RegionRow.class)
        .map(
            rows ->
                rows.isEmpty()
                    ? null
                    : new RegionFacts(rows.get(0).name(), ZoneId.of(rows.get(0).zone())));
  }

  @Override
  public Uni<List<RosterUnit>> units(String region, AsOf asOf) {
    Map<String, LocalDate> params = Map.of("date", asOf.date());
    return units
        .sql(region, UNITS, params, UnitRow.class)
        .map(rows -> rows.stream().map(UnitRow::unit).toList());
  }

  @Override
  public Uni<List<RosterAccount>> accounts(String region, AsOf asOf) {
    return accounts
        .sql(region, HistorySql.QUERY, HistorySql.params(asOf), HistorySql.Row.class)
        .map(rows -> rows.stream().map(HistorySql.Row::account).toList());
  }

  @Override
  public Uni<List<KnownAccount>> known(String region) {
    return accounts.sql(region, KNOWN, Map.of(), KnownAccount.class);
  }

  private record RegionRow(String name, String zone) {}

  private record UnitRow(
      UUID id,
      String code,
      String name,
      String type,
      String path,
      boolean trained,
      String picName,
      String picRole) {

    RosterUnit unit() {
      Pic pic = picName == null ? null : new Pic(picName, picRole);
      return new RosterUnit(id, code, name, type, path, trained, pic);
    }
  }
}
