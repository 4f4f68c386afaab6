package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.bank.BankEntries;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.domain.bank.BankText;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The answer bank. */
@Singleton
class BankRepository extends RegionalRepository<BankEntry, UUID> implements BankEntries {

  private static final int MOST = 5_000;

  // any word of the question may hit; the rank tells how many did and where
  private static final String FITTING =
      """
      with question as (
        select to_tsquery('simple', string_agg(quote_literal(word.lexeme), ' | ')) as words
          from unnest(to_tsvector('indonesian', :words)) as word)
      select e.id, cast(ts_rank(t.search, q.words) as double precision) as rank
        from question q
        join bank_text t on t.search @@ q.words
        join bank_entry e on e.id = t.entry_id and e.approved_revision = t.revision
       where e.region = :region and t.region = :region
         and not e.retired and e.valid_until >= :today and e.kind = 'ANSWER'
       order by rank desc, e.id
       limit :most
      """;

  private static final String SAYING =
      """
      select distinct e.kind
        from bank_text t
        join bank_entry e on e.id = t.entry_id and e.approved_revision = t.revision
       where t.region = :region and (t.hash_id = :hash or t.hash_en = :hash)
      """;

  private final BankTextRepository texts;

  BankRepository(BankTextRepository texts) {
    super(BankEntry.class);
    this.texts = texts;
  }

  @Override
  public Uni<BankEntry> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<BankEntry>> byCodes(String region, Collection<String> codes) {
    return codes.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.code in (:codes)", "e.code", Map.of("codes", codes), codes.size());
  }

  @Override
  public Uni<Page<BankEntry>> page(String region, Filter filter, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where = new StringBuilder("1 = 1");
    if (filter.unitId() != null) {
      where.append(" and e.unitId = :unitId");
      params.put("unitId", filter.unitId());
    }
    if (filter.kind() != null) {
      where.append(" and e.kind = :kind");
      params.put("kind", filter.kind());
    }
    if (filter.standing() != null) {
      where.append(" and ").append(standing(filter, params));
    }
    where.append(Keyset.after("e.createdAt", request, params));
    return list(region, where.toString(), "e.createdAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id())));
  }

  private static String standing(Filter filter, Map<String, Object> params) {
    if (filter.standing() == BankEntry.Standing.RETIRED) {
      return "e.retired";
    }
    params.put("today", filter.today());
    if (filter.standing() == BankEntry.Standing.EXPIRED) {
      return "not e.retired and e.validUntil < :today";
    }
    String alive = "not e.retired and e.validUntil >= :today and e.approvedRevision is ";
    if (filter.standing() == BankEntry.Standing.UNAPPROVED) {
      return alive + "null";
    }
    params.put("soon", filter.today().plusDays(BankEntry.WARNING_DAYS));
    boolean soon = filter.standing() == BankEntry.Standing.EXPIRES_SOON;
    return alive + "not null and e.validUntil " + (soon ? "<=" : ">") + " :soon";
  }

  @Override
  public Uni<BankText> text(String region, UUID entryId, int revision) {
    return texts.one(
        region,
        "e.entryId = :entry and e.revision = :revision",
        Map.of("entry", entryId, "revision", revision));
  }

  @Override
  public Uni<List<BankText>> newest(String region, Collection<UUID> entryIds) {
    return entryIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : texts.list(
            region,
            "e.entryId in (:entries) and e.revision = (select b.newestRevision from BankEntry b"
                + " where b.id = e.entryId)",
            "",
            Map.of("entries", entryIds),
            entryIds.size());
  }

  @Override
  public Uni<List<BankText>> revisions(String region, UUID entryId) {
    return texts.list(
        region, "e.entryId = :entry", "e.revision desc", Map.of("entry", entryId), MOST);
  }

  @Override
  public Uni<List<Suggested>> fitting(
      String region, String maskedWords, LocalDate today, int limit) {
    return sql(
        region,
        FITTING,
        Map.of("words", maskedWords, "today", today, "most", limit),
        Suggested.class);
  }

  @Override
  public Uni<List<BankEntry.Kind>> kindsSaying(String region, String hash) {
    return sql(region, SAYING, Map.of("hash", hash), String.class)
        .map(names -> names.stream().map(BankEntry.Kind::valueOf).toList());
  }

  @Override
  public Uni<Void> used(String region, UUID id, Instant at) {
    return execute(
            region,
            """
            update bank_entry set usage_count = usage_count + 1, last_used_at = :at
             where region = :region and id = :id
            """,
            Map.of("id", id, "at", at))
        .replaceWithVoid();
  }

  @Override
  public Uni<BankEntry> keep(BankEntry entry) {
    return save(entry);
  }

  @Override
  public Uni<BankText> keep(BankText text) {
    return texts.save(text);
  }
}
