package id.tanggap.account.persistence;

import id.tanggap.account.application.directory.PublicStatements;
import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.PublicView;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Public statements and marks in PostgreSQL. */
@ApplicationScoped
class PublicStatementRepository extends RegionalRepository<PublicStatement, Long>
    implements PublicStatements {
  private static final String REASON = "the public sequence spans all regions";
  // any number that nothing else in this database locks
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(7826447311) as text) as locked";

  @Inject CrossRegion across;

  PublicStatementRepository() {
    super(PublicStatement.class);
  }

  private record Row(
      String region,
      UUID id,
      Platform platform,
      String handle,
      String norm,
      String url,
      String displayName,
      AccountStatus status,
      ControlLevel controlLevel,
      LocalDate since,
      LocalDate until,
      LocalDate overdueSince,
      String unitCode,
      String unitName) {

    Sight sight() {
      return new Sight(
          region,
          id,
          new PublicView(
              platform,
              handle,
              norm,
              url,
              displayName,
              status,
              controlLevel,
              since,
              until,
              overdueSince,
              unitCode,
              unitName));
    }
  }

  private record Last(long seq, Instant statedAt) {}

  @Override
  public Uni<Boolean> pending() {
    return across
        .sql(REASON, "select m.id from public_mark m order by m.id limit 1", Map.of(), Long.class)
        .map(found -> !found.isEmpty());
  }

  @Override
  public Uni<Void> lock() {
    return across.sql(REASON, LOCK, Map.of(), String.class).replaceWithVoid();
  }

  @Override
  public Uni<List<Mark>> marks(int limit) {
    return across.sql(
        REASON,
        "select m.id, m.subject, m.subject_id from public_mark m order by m.id limit " + limit,
        Map.of(),
        Mark.class);
  }

  @Override
  public Uni<Void> markAccountsOf(Collection<UUID> units) {
    return across
        .execute(
            REASON,
            """
            insert into public_mark (region, subject, subject_id)
            select a.region, 'ACCOUNT', a.id from official_account a
             where a.unit_id = any(:units) order by a.id
            """,
            Map.of("units", units.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> forget(Collection<Mark> marks) {
    return across
        .execute(
            REASON,
            "delete from public_mark where id = any(:ids)",
            Map.of("ids", marks.stream().map(Mark::id).toArray(Long[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Sight>> look(Collection<UUID> accounts) {
    return across
        .sql(
            REASON,
            """
            select a.region, a.id, a.platform, coalesce(p.handle, a.handle) as handle,
                   coalesce(p.handle_norm, a.handle_norm) as handle_norm,
                   coalesce(p.url, a.url) as url, a.display_name,
                   case when a.handle_unproven and a.status in ('ACTIVE', 'RETIREMENT_REQUESTED')
                        then 'APPROVED' else a.status end as status,
                   a.control_level, a.active_from, a.retired_on,
                   a.attestation_overdue_since, u.code, u.name
              from official_account a
              left join lateral (%s) p on true
              join unit u on u.id = a.unit_id
             where a.id = any(:accounts)
             order by a.id
            """
                .formatted(PublicRegistryQueries.LAST_PROVEN),
            Map.of("accounts", accounts.toArray(UUID[]::new)),
            Row.class)
        .map(rows -> rows.stream().map(Row::sight).toList());
  }

  @Override
  public Uni<List<PublicStatement>> last(Collection<UUID> accounts) {
    return across.sql(
        REASON,
        "select s.* from public_statement s"
            + " where s.account_id = any(:accounts) and s.superseded_by is null",
        Map.of("accounts", accounts.toArray(UUID[]::new)),
        PublicStatement.class);
  }

  @Override
  public Uni<Head> head() {
    return across
        .sql(
            REASON,
            "select s.seq, s.stated_at from public_statement s order by s.seq desc limit 1",
            Map.of(),
            Last.class)
        .map(
            found ->
                found.isEmpty()
                    ? new Head(0, null)
                    : new Head(found.get(0).seq(), found.get(0).statedAt()));
  }

  @Override
  public Uni<Void> add(List<PublicStatement> statements) {
    if (statements.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return across
        .execute(
            REASON,
            """
            update public_statement s set superseded_by = n.seq
              from unnest(cast(:accounts as uuid[]), cast(:seqs as bigint[])) as n (account_id, seq)
             where s.account_id = n.account_id and s.superseded_by is null
            """,
            Map.of(
                "accounts",
                statements.stream().map(PublicStatement::accountId).toArray(UUID[]::new),
                "seqs",
                statements.stream().map(PublicStatement::seq).toArray(Long[]::new)))
        .flatMap(superseded -> saveAll(statements));
  }

  @Override
  public Uni<List<PublicStatement>> after(long seq, int limit) {
    return across.sql(
        REASON,
        "select s.* from public_statement s where s.seq > :seq order by s.seq limit " + limit,
        Map.of("seq", seq),
        PublicStatement.class);
  }

  @Override
  public Uni<List<PublicStatement>> published(Filter filter, Long before, int limit) {
    Conditions conditions =
        new Conditions()
            .and("s.superseded_by is null and s.kind = 'PUBLISHED'")
            .with("s.region = :region", "region", filter.region())
            .with("s.unit_code = :unit", "unit", filter.unit())
            .with(
                "s.platform = :platform",
                "platform",
                filter.platform() == null ? null : filter.platform().name())
            .containing("lower(s.handle || ' ' || s.display_name)", "text", filter.text())
            .with("s.seq < :before", "before", before);
    return across.sql(
        REASON,
        "select s.* from public_statement s where "
            + conditions.where()
            + " order by s.seq desc limit "
            + limit,
        conditions.parameters(),
        PublicStatement.class);
  }
}
