package id.tanggap.account.persistence;

import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.CoOwner;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.FormerHandle;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.StatusChange;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Official accounts, their history and their proofs in PostgreSQL. */
@ApplicationScoped
class OfficialAccountRepository extends RegionalRepository<OfficialAccount, UUID>
    implements OfficialAccounts {
  private static final int HISTORY = 10_000;
  private static final String IN_UNITS =
      "exists (select 1 from Unit u where u.region = :region and (u.id = e.unitId or exists"
          + " (select 1 from CoOwner c where c.region = :region and c.accountId = e.id"
          + " and c.unitId = u.id)) and (%s))";
  // as AccountStatus.holds(); the unique indexes say the same
  private static final String HOLDS = "('APPROVED', 'ACTIVE', 'SUSPENDED', 'RETIREMENT_REQUESTED')";

  @Inject CrossRegion across;
  @Inject StatusChangeRepository changes;
  @Inject ControlProofRepository proofs;
  @Inject FormerHandleRepository formers;
  @Inject CoOwnerRepository coOwners;

  OfficialAccountRepository() {
    super(OfficialAccount.class);
  }

  @Override
  public Uni<OfficialAccount> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<OfficialAccount> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<OfficialAccount>> lockAll(String region, Collection<UUID> ids) {
    return sql(
        region,
        "select * from official_account where region = :region and id = any(:ids)"
            + " order by id for update",
        Map.of("ids", ids.toArray(UUID[]::new)),
        OfficialAccount.class);
  }

  @Override
  public Uni<List<OfficialAccount>> byIds(String region, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : sql(
            region,
            "select * from official_account where region = :region and id = any(:ids)",
            Map.of("ids", ids.toArray(UUID[]::new)),
            OfficialAccount.class);
  }

  @Override
  public Uni<List<OfficialAccount>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions =
        conditions(filter).with("e.id > :after", "after", after == null ? null : after.uuid(0));
    return list(
        filter.scope().region(), conditions.where(), "e.id", conditions.parameters(), limit);
  }

  @Override
  public Uni<Long> count(Filter filter) {
    Conditions conditions = conditions(filter);
    return count(filter.scope().region(), conditions.where(), conditions.parameters());
  }

  @Override
  public Uni<List<Holder>> holders(Collection<Address> addresses) {
    return holders(addresses, "handle_norm", "a.status in " + HOLDS);
  }

  @Override
  public Uni<List<Holder>> known(Collection<Address> addresses) {
    return holders(addresses, "handle_norm", "not a.handle_unproven and a.status in " + HOLDS);
  }

  @Override
  public Uni<List<Holder>> idHolders(Collection<Address> addresses) {
    List<Address> ids =
        addresses.stream()
            .filter(address -> address.platformId() != null)
            .map(
                address ->
                    new Address(
                        address.platform(),
                        address.handle(),
                        address.platformId(),
                        address.platformId(),
                        address.url()))
            .toList();
    return holders(ids, "platform_id", "a.status in " + HOLDS);
  }

  @Override
  public Uni<List<Holder>> retired(Collection<Address> addresses) {
    return holders(addresses, "handle_norm", "a.status = 'RETIRED'");
  }

  private Uni<List<Holder>> holders(Collection<Address> addresses, String name, String which) {
    if (addresses.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return across.sql(
        "an address belongs to one live account of the whole database",
        "select a.region, a.id, a.platform, a."
            + name
            + " from official_account a join "
            + AddressList.WANTED
            + " on a.platform = wanted.platform and a."
            + name
            + " = wanted.norm where "
            + which,
        AddressList.parameters(addresses),
        Holder.class);
  }

  @Override
  public Uni<List<Rival>> rivals(UUID account, Address address) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", account);
    parameters.put("platform", address.platform().name());
    parameters.put("norm", address.norm());
    String sameId = "";
    if (address.platformId() != null) {
      sameId = " or a.platform_id = :platformId";
      parameters.put("platformId", address.platformId());
    }
    return across.sql(
        "an address belongs to one account of the whole database",
        "select a.region, a.id, a.unit_id, a.status from official_account a"
            + " where a.platform = :platform and a.id <> :id and (a.handle_norm = :norm"
            + sameId
            + ") and (a.status in ('SUBMITTED', 'IN_REVIEW', 'DISPUTED') or a.status in "
            + HOLDS
            + ") order by a.id",
        parameters,
        Rival.class);
  }

  @Override
  public Uni<List<StatusChange>> history(String region, UUID account) {
    return changes.list(
        region, "e.accountId = :account", "e.id", Map.of("account", account), HISTORY);
  }

  @Override
  public Uni<Void> addAll(List<OfficialAccount> accounts) {
    return saveAll(accounts);
  }

  @Override
  public Uni<Void> note(List<StatusChange> added) {
    return changes.saveAll(added);
  }

  @Override
  public Uni<Void> prove(List<ControlProof> added) {
    return proofs.saveAll(added);
  }

  @Override
  public Uni<Void> remember(FormerHandle former) {
    return formers.save(former).replaceWithVoid();
  }

  @Override
  public Uni<List<FormerHandle>> formerHandles(String region, UUID account) {
    return formers.list(
        region, "e.accountId = :account", "e.id desc", Map.of("account", account), HISTORY);
  }

  @Override
  public Uni<FormerHandle> formerHandle(String region, UUID account, UUID id) {
    return formers.one(
        region, "e.id = :id and e.accountId = :account", Map.of("id", id, "account", account));
  }

  @Override
  public Uni<List<CoOwner>> coOwners(String region, UUID account) {
    return coOwners.list(
        region, "e.accountId = :account", "e.id", Map.of("account", account), HISTORY);
  }

  @Override
  public Uni<CoOwner> coOwner(String region, UUID account, UUID unit) {
    return coOwners.one(
        region,
        "e.accountId = :account and e.unitId = :unit",
        Map.of("account", account, "unit", unit));
  }

  @Override
  public Uni<Void> share(CoOwner coOwner) {
    return coOwners.save(coOwner).replaceWithVoid();
  }

  @Override
  public Uni<Void> endCoOwnership(String region, UUID account, UUID unit) {
    return coOwners
        .execute(
            region,
            "delete from co_owner"
                + " where region = :region and account_id = :account and unit_id = :unit",
            Map.of("account", account, "unit", unit))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Expired>> expired(Instant now, int limit) {
    return across.sql(
        "proofs expire in every region",
        """
        select a.region, a.id
          from official_account a
         where a.control_expires_at <= :now and a.status not in ('REJECTED', 'RETIRED')
         order by a.control_expires_at, a.id
         limit %d
        """
            .formatted(limit),
        Map.of("now", now.atOffset(ZoneOffset.UTC)),
        Expired.class);
  }

  private static Conditions conditions(Filter filter) {
    Conditions conditions =
        new Conditions()
            .within(filter.scope(), "u.path", IN_UNITS)
            .with("e.unitId = :unitId", "unitId", filter.unitId())
            .with("e.platform = :platform", "platform", filter.platform())
            .with("e.status = :status", "status", filter.status())
            .containing(
                "lower(concat(e.listing.handle, ' ', e.displayName))", "text", filter.text());
    return conditions.with(
        "exists (select 1 from Unit v where v.region = :region and v.id = e.unitId"
            + " and v.path like :under escape '!')",
        "under",
        filter.under() == null ? null : "%/" + Conditions.escaped(filter.under()) + "/%");
  }
}
