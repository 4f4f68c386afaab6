package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.roster.Accounts;
import id.tanggap.complaint.application.roster.ProjectAccount;
import id.tanggap.complaint.domain.roster.Account;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The projection of official accounts. */
@ApplicationScoped
class AccountRepository extends RegionalRepository<Account, UUID> implements Accounts {

  private static final int MOST = 20_000;
  private static final String UPSERT =
      """
      insert into account
        (id, region, unit_id, unit_code, platform, handle, platform_id, status, version)
      values (:id, :region, :unitId, :unitCode, :platform, :handle, nullif(:platformId, ''),
              :status, :version)
      on conflict (id) do update set
        unit_id = excluded.unit_id, unit_code = excluded.unit_code,
        platform = excluded.platform, handle = excluded.handle,
        platform_id = excluded.platform_id, status = excluded.status, version = excluded.version
      where account.version < excluded.version and account.region = excluded.region
      """;

  AccountRepository() {
    super(Account.class);
  }

  @Override
  public Uni<List<Account>> ofPlatforms(String region, List<String> platforms) {
    return platforms.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.platform in :platforms", "e.id", Map.of("platforms", platforms), MOST);
  }

  @Override
  public Uni<Void> project(ProjectAccount.Command state) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", state.id());
    params.put("unitId", state.unitId());
    params.put("unitCode", state.unitCode());
    params.put("platform", state.platform());
    params.put("handle", state.handle());
    params.put("platformId", state.platformId() == null ? "" : state.platformId());
    params.put("status", state.status());
    params.put("version", state.version());
    return execute(state.region(), UPSERT, params).replaceWithVoid();
  }
}
