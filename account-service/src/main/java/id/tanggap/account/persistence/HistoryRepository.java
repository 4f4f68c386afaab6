package id.tanggap.account.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.history.HistoryBook;
import id.tanggap.account.domain.history.ChainHead;
import id.tanggap.account.domain.history.Deed;
import id.tanggap.account.domain.history.HistoryEntry;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The history in PostgreSQL. Two round trips for any number of changes: one takes the end of the
 * chain and locks it, one appends the entries and moves the end.
 */
@ApplicationScoped
class HistoryRepository implements History, HistoryBook {
  private static final String REASON = "a chain of one region, named by the statement itself";
  private static final String ENTRY =
      """
      select region, sequence, subject_type, subject_id, action, actor_id, actor_name, at,
             before_state, after_state, previous_hash, hash
        from history
       where region = :region
      """;
  private static final String TAKE =
      """
      insert into history_head (region, sequence, hash) values (:region, 0, :genesis)
      on conflict (region) do update set region = excluded.region
      returning sequence, hash
      """;
  private static final String END =
      """
      select coalesce(max(h.sequence), 0) as sequence, coalesce(max(h.hash), :genesis) as hash,
             coalesce((select max(e.sequence) from history e where e.region = :region), 0) as last
        from history_head h
       where h.region = :region
      """;
  private static final String APPEND =
      """
      with added as (
        insert into history (region, sequence, subject_type, subject_id, action, actor_id,
                             actor_name, at, before_state, after_state, previous_hash, hash)
        select r ->> 'region', cast(r ->> 'sequence' as bigint), r ->> 'subjectType',
               cast(r ->> 'subjectId' as uuid), r ->> 'action', r ->> 'actorId',
               r ->> 'actorName', cast(r ->> 'at' as timestamptz), r ->> 'before',
               r ->> 'after', r ->> 'previousHash', r ->> 'hash'
          from json_array_elements(cast(cast(:entries as text) as json)) as given (r)
        returning sequence)
      update history_head set sequence = :sequence, hash = :hash
       where region = :region and (select count(*) from added) > 0
      """;

  private final CrossRegion across;
  private final ObjectMapper mapper;
  private final ObjectMapper canonical;

  HistoryRepository(CrossRegion across, ObjectMapper mapper) {
    this.across = across;
    this.mapper = mapper;
    this.canonical = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  }

  @Override
  public Uni<Void> record(List<Change> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String region = changes.get(0).region();
    if (changes.stream().anyMatch(change -> !change.region().equals(region))) {
      throw new IllegalArgumentException("A history is of one region");
    }
    List<Deed> deeds = changes.stream().map(this::deed).toList();
    return across
        .sql(REASON, TAKE, Map.of("region", region, "genesis", ChainHead.GENESIS), ChainHead.class)
        .flatMap(heads -> append(region, heads.get(0), deeds));
  }

  private Uni<Void> append(String region, ChainHead end, List<Deed> deeds) {
    List<HistoryEntry> entries = new ArrayList<>(deeds.size());
    ChainHead head = end;
    for (Deed deed : deeds) {
      HistoryEntry entry = head.next(region, deed);
      entries.add(entry);
      head = entry.asHead();
    }
    return across
        .execute(
            REASON,
            APPEND,
            Map.of(
                "region",
                region,
                "entries",
                json(entries),
                "sequence",
                head.sequence(),
                "hash",
                head.hash()))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<HistoryEntry>> newest(Filter filter, long below, int limit) {
    Conditions conditions =
        new Conditions()
            .with("sequence < :below", "below", below)
            .with(
                "subject_type = :type",
                "type",
                filter.subjectType() == null ? null : filter.subjectType().name())
            .with("subject_id = :subject", "subject", filter.subjectId())
            .with("actor_id = :actor", "actor", filter.actorId())
            .bind("region", filter.region());
    return across.sql(
        REASON,
        ENTRY + " and " + conditions.where() + " order by sequence desc limit " + limit,
        conditions.parameters(),
        HistoryEntry.class);
  }

  @Override
  public Uni<List<HistoryEntry>> behind(String region, long sequence, int limit) {
    return across.sql(
        REASON,
        ENTRY + " and sequence > :sequence order by sequence limit " + limit,
        Map.of("region", region, "sequence", sequence),
        HistoryEntry.class);
  }

  @Override
  public Uni<End> end(String region) {
    return across
        .sql(REASON, END, Map.of("region", region, "genesis", ChainHead.GENESIS), End.class)
        .map(ends -> ends.get(0));
  }

  private Deed deed(Change change) {
    return new Deed(
        change.subjectType(),
        change.subjectId(),
        change.action(),
        change.actor(),
        change.at(),
        state(change.before()),
        state(change.after()));
  }

  private String state(Map<String, ?> state) {
    try {
      return state == null ? null : canonical.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A state cannot be written as JSON", e);
    }
  }

  private String json(List<HistoryEntry> entries) {
    ArrayNode rows = mapper.createArrayNode();
    for (HistoryEntry entry : entries) {
      ObjectNode row = rows.addObject();
      row.put("region", entry.region());
      row.put("sequence", entry.sequence());
      row.put("subjectType", entry.subjectType().name());
      row.put("subjectId", entry.subjectId().toString());
      row.put("action", entry.action());
      row.put("actorId", entry.actorId());
      row.put("actorName", entry.actorName());
      row.put("at", entry.at().toString());
      row.put("before", entry.before());
      row.put("after", entry.after());
      row.put("previousHash", entry.previousHash());
      row.put("hash", entry.hash());
    }
    return rows.toString();
  }
}
