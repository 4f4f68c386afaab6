package id.tanggap.calendar.persistence;

import id.tanggap.calendar.application.roster.Accounts;
import id.tanggap.calendar.domain.roster.RosterAccount;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The projection of official accounts in PostgreSQL. */
@Singleton
public class AccountRepository extends RegionalRepository<RosterAccount, UUID> implements Accounts {
  private final CrossRegion crossRegion;

  AccountRepository(CrossRegion crossRegion) {
    super(RosterAccount.class);
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<List<RosterAccount>> byIds(String region, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.id in :ids", "", Map.of("ids", ids), Integer.MAX_VALUE);
  }

  @Override
  public Uni<List<UUID>> of(String region, Collection<UUID> units) {
    return units.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.unitId in :units", "", Map.of("units", units), Integer.MAX_VALUE)
            .map(found -> found.stream().map(RosterAccount::id).toList());
  }

  @Override
  public Uni<Boolean> follow(RosterAccount account) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", account.id());
    values.put("unit", account.unitId());
    values.put("platform", account.platform().name());
    values.put("handle", account.handle());
    values.put("platformId", account.platformId() == null ? "" : account.platformId());
    values.put("url", account.url());
    values.put("displayName", account.displayName());
    values.put("status", account.status());
    values.put("version", account.version());
    return execute(
            account.region(),
            """
            insert into roster_account (id, region, unit_id, platform, handle, platform_id, url,
                                        display_name, status, version)
            values (:id, :region, :unit, :platform, :handle, nullif(:platformId, ''), :url,
                    :displayName, :status, :version)
            on conflict (id) do update
               set unit_id = excluded.unit_id, platform = excluded.platform,
                   handle = excluded.handle, platform_id = excluded.platform_id,
                   url = excluded.url, display_name = excluded.display_name,
                   status = excluded.status, version = excluded.version
             where roster_account.version < excluded.version
               and roster_account.region = excluded.region
            """,
            values)
        .map(rows -> rows == 1);
  }

  @Override
  public Uni<Void> forget(UUID id) {
    return crossRegion
        .execute(
            "a deletion mark carries only the id",
            "delete from roster_account where id = :id",
            Map.of("id", id))
        .replaceWithVoid();
  }
}
