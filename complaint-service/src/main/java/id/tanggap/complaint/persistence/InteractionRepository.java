package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.interaction.ConversationThread;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.interaction.Interaction.Direction;
import id.tanggap.complaint.domain.interaction.Place;
import id.tanggap.complaint.domain.interaction.ResponseState;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages and their threads. */
@Singleton
class InteractionRepository extends RegionalRepository<Interaction, UUID> implements Interactions {

  private static final int MOST_IN_THREAD = 1_000;
  private static final int KEYS_PER_QUERY = 5_000;

  private final ThreadRepository threads;

  InteractionRepository(ThreadRepository threads) {
    super(Interaction.class);
    this.threads = threads;
  }

  @Override
  public Uni<Interaction> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Interaction> byNaturalKey(String region, String key) {
    return one(region, "e.naturalKey = :key", Map.of("key", key));
  }

  @Override
  public Uni<List<Interaction>> byNaturalKeys(String region, Collection<String> keys) {
    List<String> all = List.copyOf(keys);
    List<List<String>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += KEYS_PER_QUERY) {
      parts.add(all.subList(from, Math.min(all.size(), from + KEYS_PER_QUERY)));
    }
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToUniAndConcatenate(
            part -> list(region, "e.naturalKey in :keys", "", Map.of("keys", part), KEYS_PER_QUERY))
        .collect()
        .asList()
        .map(found -> found.stream().flatMap(List::stream).toList());
  }

  @Override
  public Uni<Page<Interaction>> page(Caller caller, Filter filter, PageRequest request) {
    InteractionSql sql = new InteractionSql(caller, filter);
    Uni<List<UUID>> places =
        filter.words() == null
            ? ids(caller, sql.page(request), sql)
            : ids(caller, sql.pageOfFrequentWords(request), sql)
                .chain(
                    found ->
                        found.size() == request.fetch()
                            ? Uni.createFrom().item(found)
                            : ids(caller, sql.page(request), sql));
    return places
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(List.<Interaction>of())
                    : list(
                        caller.region(),
                        "e.id in :ids",
                        "e.occurredAt desc, e.id desc",
                        Map.of("ids", ids),
                        ids.size()))
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.occurredAt(), row.id())));
  }

  @Override
  public Uni<Interaction> seen(Caller caller, UUID id) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", id);
    return one(caller.region(), visible(caller, params), params);
  }

  @Override
  public Uni<Boolean> visible(Caller caller, UUID id) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", id);
    return count(caller.region(), visible(caller, params), params).map(found -> found == 1);
  }

  private static String visible(Caller caller, Map<String, Object> params) {
    String own =
        caller.seesRegion() ? "1 = 1" : Keyset.covered(caller, "e.unitPath", "unit", params);
    return "e.id = :id and "
        + own
        + " and not exists (select 1 from Complaint c where c.report.interactionId = e.id"
        + " and c.visibility = id.tanggap.complaint.domain.complaint.Visibility.SECRET and not "
        + ComplaintRepository.visible(caller, "c", params)
        + ")";
  }

  @Override
  public Uni<Long> count(Caller caller, Filter filter) {
    InteractionSql sql = new InteractionSql(caller, filter);
    return sql(caller.region(), sql.count(), sql.params(), Long.class).map(found -> found.get(0));
  }

  private Uni<List<UUID>> ids(Caller caller, String statement, InteractionSql sql) {
    return sql(caller.region(), statement, sql.params(), UUID.class);
  }

  @Override
  public Uni<List<Interaction>> ofAuthor(String region, UUID id) {
    return id == null
        ? Uni.createFrom().item(List.of())
        : list(
            region,
            "e.direction = :in and exists (select 1 from Interaction first where first.id = :id"
                + " and first.region = e.region and first.threadId = e.threadId"
                + " and first.authorHash = e.authorHash)",
            "e.occurredAt, e.id",
            Map.of("id", id, "in", Direction.IN),
            MOST_IN_THREAD);
  }

  @Override
  public Uni<List<Interaction>> waitingIn(String region, UUID threadId, Instant upTo) {
    return list(
        region,
        "e.threadId = :thread and e.direction = :in and e.responseState = :waiting"
            + " and e.occurredAt <= :upTo",
        "e.occurredAt, e.id",
        Map.of(
            "thread",
            threadId,
            "in",
            Direction.IN,
            "waiting",
            ResponseState.UNANSWERED,
            "upTo",
            upTo),
        MOST_IN_THREAD);
  }

  @Override
  public Uni<Interaction> firstOwnAfter(String region, UUID threadId, Instant after) {
    return list(
            region,
            "e.threadId = :thread and e.direction = :out and e.occurredAt >= :after",
            "e.occurredAt, e.id",
            Map.of("thread", threadId, "out", Direction.OUT, "after", after),
            1)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<ConversationThread> thread(String region, String key, Place place, Instant openedAt) {
    return threads.opened(region, key, place, openedAt);
  }

  @Override
  public Uni<ConversationThread> threadById(String region, UUID id) {
    return threads.byId(region, id);
  }

  @Override
  public Uni<Interaction> keep(Interaction interaction) {
    return save(interaction);
  }

  @Override
  public Uni<Void> keepAll(List<ConversationThread> opened, List<Interaction> messages) {
    return threads.saveAll(opened).chain(() -> saveAll(messages));
  }
}
