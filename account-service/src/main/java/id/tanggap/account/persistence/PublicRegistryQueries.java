package id.tanggap.account.persistence;

import id.tanggap.account.application.official.PublicRegistry;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what anybody may know; asked without a region, because citizens do not know ours. */
@ApplicationScoped
class PublicRegistryQueries implements PublicRegistry {
  private static final int NEIGHBOURS = 20;
  private static final double LEAST_SIMILARITY = 0.4;
  private static final String REASON = "the public directory spans all regions";
  private static final String COLUMNS =
      """
      select a.id, a.region, a.platform, a.handle, a.handle_norm, a.platform_id, a.url,
             a.display_name, a.status, a.control_level, a.active_from, a.retired_on,
             a.attestation_overdue_since,
             greatest(a.changed_at, u.changed_at) as changed_at, u.code, u.name
      """;
  private static final String ENTRY =
      COLUMNS + " from official_account a join unit u on u.id = a.unit_id\n";
  // the page first and then its units, not the units of all that might be on it
  private static final String PAGE =
      COLUMNS
          + """
            from (select a.* from official_account a where %s order by a.id limit %d) a
            join unit u on u.id = a.unit_id
           order by a.id
          """;

  /**
   * The address that the public knew last, of an account whose new one nobody has shown to be ours.
   */
  static final String LAST_PROVEN =
      """
      select f.handle, f.handle_norm, f.url from former_handle f
       where a.handle_unproven and f.region = a.region and f.account_id = a.id
       order by f.held_until desc limit 1
      """;

  // one round trip; the outer join keeps a row when only the impersonator is known, or nothing
  private static final String SIGHT =
      """
      with wanted as (select * from %s),
      matched as (
        select b.id, false as former
          from official_account b
          join wanted w on b.handle_norm = w.norm and b.platform = w.platform
         where not b.handle_unproven
        union all
        select b.id, false
          from official_account b
          join wanted w on b.platform_id = w.norm and b.platform = w.platform
         where not b.handle_unproven
        union all
        select p.account_id, true
          from public_statement p
          join wanted w on p.handle_norm = w.norm and p.platform = w.platform
         where p.superseded_by is not null),
      known as (select m.id, bool_and(m.former) as former from matched m group by m.id)
      select exists (
               select 1 from impersonation_case c
                 join wanted w on c.handle_norm = w.norm and c.platform = w.platform
                where c.state in ('CONFIRMED', 'CLOSED')) as impersonator,
             e.*
        from (select 1 as one) o
        left join (
          select k.former, a.id, a.region, a.platform, coalesce(p.handle, a.handle) as handle,
                 coalesce(p.handle_norm, a.handle_norm) as handle_norm, a.platform_id,
                 coalesce(p.url, a.url) as url, a.display_name, a.status, a.control_level, a.active_from, a.retired_on,
                 a.attestation_overdue_since,
                 greatest(a.changed_at, u.changed_at) as changed_at, u.code, u.name
            from known k
            join official_account a on a.id = k.id
            left join lateral (%s) p on true
            join unit u on u.id = a.unit_id) e on true
       order by e.id desc
      """
          .formatted(AddressList.WANTED, LAST_PROVEN);
  private static final String OFFICIAL =
      "a.status in ('ACTIVE', 'RETIREMENT_REQUESTED') and not a.handle_unproven";

  private final CrossRegion across;

  PublicRegistryQueries(CrossRegion across) {
    this.across = across;
  }

  /** One row of a sighting; without an account when nothing but the impersonator is known. */
  private record Sighted(
      boolean impersonator,
      Boolean former,
      UUID id,
      String region,
      Platform platform,
      String handle,
      String norm,
      String platformId,
      String url,
      String displayName,
      AccountStatus status,
      ControlLevel controlLevel,
      LocalDate since,
      LocalDate retiredOn,
      LocalDate overdueSince,
      Instant changedAt,
      String unitCode,
      String unitName) {

    Match match() {
      return new Match(
          new Entry(
              id,
              region,
              platform,
              handle,
              norm,
              platformId,
              url,
              displayName,
              status,
              controlLevel,
              since,
              retiredOn,
              overdueSince,
              changedAt,
              unitCode,
              unitName),
          former);
    }
  }

  @Override
  public Uni<Sighting> sight(Collection<Address> addresses) {
    return across
        .sql(REASON, SIGHT, AddressList.parameters(addresses), Sighted.class)
        .map(
            rows ->
                new Sighting(
                    rows.get(0).impersonator(),
                    rows.stream().filter(row -> row.id() != null).map(Sighted::match).toList()));
  }

  @Override
  public Uni<List<Standing>> standings(Collection<UUID> accounts, Instant at) {
    return across.sql(
        REASON,
        """
        select a.id, c.status, coalesce(f.handle_norm, a.handle_norm) as norm
          from official_account a
          join lateral (
            select h.status from account_status_change h
             where h.account_id = a.id and (h.since is null or h.since <= :at)
             order by h.since desc nulls last, h.id desc limit 1) c on true
          left join lateral (
            select p.handle_norm from former_handle p
             where p.region = a.region and p.account_id = a.id
               and p.held_until > :at and (p.held_since is null or p.held_since <= :at)
             order by p.held_until limit 1) f on true
         where a.id = any(:accounts)
        """,
        Map.of("accounts", accounts.toArray(UUID[]::new), "at", at.atOffset(ZoneOffset.UTC)),
        Standing.class);
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
  public Uni<List<Entry>> neighbours(String stem, int limit) {
    String forward = "a.handle_stem collate \"C\"";
    String backward = "reverse(a.handle_stem) collate \"C\"";
    String near =
        String.join(
            " union ",
            beside(forward, ">= cast(:stem as text)", ""),
            beside(forward, "< cast(:stem as text)", "desc"),
            beside(backward, ">= reverse(cast(:stem as text))", ""),
            beside(backward, "< reverse(cast(:stem as text))", "desc"));
    return across.sql(
        REASON,
        ENTRY
            + " join ("
            + near
            + ") n on n.id = a.id where similarity(a.handle_stem, cast(:stem as text)) >= "
            + LEAST_SIMILARITY
            + " order by similarity(a.handle_stem, cast(:stem as text)) desc, a.id limit "
            + limit,
        Map.of("stem", stem),
        Entry.class);
  }

  /** The accounts that stand next to a stem in an order, on one side of it. */
  private static String beside(String key, String side, String direction) {
    return "(select a.id from official_account a where "
        + OFFICIAL
        + " and "
        + key
        + " "
        + side
        + " order by "
        + key
        + " "
        + direction
        + " limit "
        + NEIGHBOURS
        + ")";
  }

  @Override
  public Uni<List<Entry>> list(Filter filter, UUID after, int limit) {
    Conditions conditions =
        new Conditions()
            .and(OFFICIAL)
            .with("a.region = :region", "region", filter.region())
            // an array, so that accounts are looked up by unit however many units have the code
            .with(
                "a.unit_id = any(array(select v.id from unit v where v.code = :unit))",
                "unit",
                filter.unit())
            .with(
                "a.platform = :platform",
                "platform",
                filter.platform() == null ? null : filter.platform().name())
            .containing("lower(a.handle || ' ' || a.display_name)", "text", filter.text())
            .with("a.id > :after", "after", after);
    return across.sql(
        REASON, PAGE.formatted(conditions.where(), limit), conditions.parameters(), Entry.class);
  }
}
