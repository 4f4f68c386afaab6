package id.tanggap.account.persistence;

import id.tanggap.account.application.official.PublicRegistry;
import id.tanggap.account.domain.official.Address;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what anybody may know; asked without a region, because citizens do not know ours. */
@ApplicationScoped
class PublicRegistryQueries implements PublicRegistry {
  private static final String REASON = "the public directory spans all regions";
  private static final String ENTRY =
      """
      select a.id, a.region, a.platform, a.handle, a.handle_norm, a.platform_id, a.url,
             a.display_name, a.status, a.control_level, a.active_from, a.retired_on,
             a.changed_at, u.code, u.name
        from official_account a join unit u on u.id = a.unit_id
      """;
  private static final String OFFICIAL = "a.status in ('ACTIVE', 'RETIREMENT_REQUESTED')";

  private final CrossRegion across;

  PublicRegistryQueries(CrossRegion across) {
    this.across = across;
  }

  private record Found(long count) {}

  @Override
  public Uni<List<Entry>> at(Collection<Address> addresses) {
    String matching =
        " where a.id in (select b.id from official_account b join "
            + AddressList.WANTED
            + " on b.handle_norm = wanted.norm and b.platform = wanted.platform"
            + " union select b.id from official_account b join "
            + AddressList.WANTED
            + " on b.platform_id = wanted.norm and b.platform = wanted.platform)"
            + " order by a.id desc";
    return across.sql(REASON, ENTRY + matching, AddressList.parameters(addresses), Entry.class);
  }

  @Override
  public Uni<Boolean> impersonator(Collection<Address> addresses) {
    return across
        .sql(
            REASON,
            "select count(*) from impersonation_case c join "
                + AddressList.WANTED
                + " on c.handle_norm = wanted.norm and c.platform = wanted.platform"
                + " where c.state = 'CONFIRMED'",
            AddressList.parameters(addresses),
            Found.class)
        .map(rows -> rows.get(0).count() > 0);
  }

  @Override
  public Uni<List<StatusAt>> statusesAt(Collection<UUID> accounts, Instant at) {
    return across.sql(
        REASON,
        """
        select distinct on (c.account_id) c.account_id, c.status
          from account_status_change c
         where c.account_id = any(:accounts) and (c.since is null or c.since <= :at)
         order by c.account_id, c.since desc nulls last, c.id desc
        """,
        Map.of("accounts", accounts.toArray(UUID[]::new), "at", at.atOffset(ZoneOffset.UTC)),
        StatusAt.class);
  }

  @Override
  public Uni<List<Entry>> similar(String stem, int limit) {
    return across.sql(
        REASON,
        ENTRY
            + " where a.handle_stem % cast(:stem as text) and "
            + OFFICIAL
            + " order by similarity(a.handle_stem, cast(:stem as text)) desc, a.id limit "
            + limit,
        Map.of("stem", stem),
        Entry.class);
  }

  @Override
  public Uni<List<Entry>> list(Filter filter, UUID after, int limit) {
    Conditions conditions =
        new Conditions()
            .and(OFFICIAL)
            .with("a.region = :region", "region", filter.region())
            .with("u.code = :unit", "unit", filter.unit())
            .with(
                "a.platform = :platform",
                "platform",
                filter.platform() == null ? null : filter.platform().name())
            .containing("lower(a.handle || ' ' || a.display_name)", "text", filter.text())
            .with("a.id > :after", "after", after);
    return across.sql(
        REASON,
        ENTRY + " where " + conditions.where() + " order by a.id limit " + limit,
        conditions.parameters(),
        Entry.class);
  }
}
