package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.DueForDeletion;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.privacy.RetentionRule;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is due under which rule, in the words of the database. */
@Singleton
class DueForDeletionTable extends RegionalRepository<Complaint, UUID> implements DueForDeletion {

  // each case is under one rule for its words
  private static final String OTHERS =
      " and d.state <> 'REJECTED' and d.complaint_class <> 'WHISTLEBLOWING'";
  private static final String NO_HOLD =
      " and not exists (select 1 from legal_hold h"
          + " where h.region = :region and h.complaint_id = d.id and h.lifted_at is null)";
  private static final String NO_CASE =
      " and not exists (select 1 from interaction o join complaint c on c.interaction_id = o.id"
          + " where "
          + MessageTraces.BESIDE.formatted("d")
          + ")";

  DueForDeletionTable() {
    super(Complaint.class);
  }

  private static String due(RetentionRule rule) {
    return switch (rule) {
      case RAW_DELIVERIES ->
          "raw_delivery d where d.region = :region and d.received_at < :before"
              + " and d.state <> 'RECEIVED'";
      case REJECTED_CASES ->
          cases("text_gone_at")
              + " and d.state = 'REJECTED' and d.complaint_class <> 'WHISTLEBLOWING'";
      case UNLINKED_MESSAGES ->
          "interaction d where d.region = :region and d.content_gone_at is null"
              + " and d.occurred_at < :before"
              + NO_CASE;
      case CASE_IDENTITY -> cases("identity_gone_at") + OTHERS;
      case CASE_TEXT -> cases("text_gone_at") + OTHERS;
      case WHISTLEBLOWING -> cases("text_gone_at") + " and d.complaint_class = 'WHISTLEBLOWING'";
      case SUBJECT_REQUESTS ->
          "privacy_request d where d.region = :region and d.requester_sealed is not null"
              + " and d.completed_at is not null and d.completed_at < :before";
      case AUDIT_TRAIL -> cases("audit_gone_at");
    };
  }

  private static String cases(String mark) {
    return "complaint d where d.region = :region and d.ended_at is not null and d."
        + mark
        + " is null and d.ended_at < :before"
        + NO_HOLD;
  }

  @Override
  public Uni<Long> count(String region, RetentionRule rule, Instant before) {
    return sql(region, "select count(*) from " + due(rule), Map.of("before", before), Long.class)
        .map(found -> found.get(0));
  }

  @Override
  public Uni<List<UUID>> ids(String region, RetentionRule rule, Instant before, int limit) {
    return select(region, rule, before, limit, "");
  }

  @Override
  public Uni<List<UUID>> take(String region, RetentionRule rule, Instant before, int limit) {
    return select(region, rule, before, limit, " for update of d");
  }

  private Uni<List<UUID>> select(
      String region, RetentionRule rule, Instant before, int limit, String lock) {
    return sql(
        region,
        "select d.id from " + due(rule) + " order by d.id limit :most" + lock,
        Map.of("before", before, "most", limit),
        UUID.class);
  }

  @Override
  public Uni<Integer> deleteDeliveries(String region, List<UUID> ids) {
    return execute(
        region,
        "delete from raw_delivery where region = :region and id = any(:ids)",
        Map.of("ids", ids.toArray(UUID[]::new)));
  }

  @Override
  public Uni<Integer> stripMessages(String region, List<UUID> ids, byte[] salt) {
    UUID[] messages = ids.toArray(UUID[]::new);
    return execute(
            region,
            MessageTraces.STRIP_PEOPLE
                + ", text_masked = null, settled_reason = null, content_gone_at = now()"
                + " where region = :region and id = any(:ids)",
            Map.of("ids", messages, "salt", salt))
        .call(
            () ->
                execute(
                    region,
                    """
                    update conversation_thread t set thread_key = 'gone:' || t.id
                     where t.region = :region
                       and t.id in (select i.thread_id from interaction i where i.id = any(:ids))
                       and not exists (select 1 from interaction i
                                        where i.thread_id = t.id and i.content_gone_at is null)
                    """,
                    Map.of("ids", messages)));
  }

  @Override
  public Uni<Integer> stripRequests(String region, List<UUID> ids) {
    return execute(
        region,
        """
        update privacy_request set requester_sealed = null, version = version + 1
         where region = :region and id = any(:ids)
        """,
        Map.of("ids", ids.toArray(UUID[]::new)));
  }

  @Override
  public Uni<Void> trace(
      String region, UUID runId, RetentionRule rule, List<UUID> ids, Instant at) {
    return execute(
            region,
            """
            insert into retention_trace (run_id, rule, subject_id, region, at)
            select :run, :rule, s.id, :region, :at from unnest(cast(:ids as uuid[])) as s(id)
            on conflict do nothing
            """,
            Map.of("run", runId, "rule", rule.name(), "ids", ids.toArray(UUID[]::new), "at", at))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<UUID>> traced(
      String region, UUID runId, RetentionRule rule, UUID after, int limit) {
    return sql(
        region,
        """
        select subject_id from retention_trace
         where region = :region and run_id = :run and rule = :rule and subject_id > :after
         order by subject_id limit :most
        """,
        Map.of("run", runId, "rule", rule.name(), "after", after, "most", limit),
        UUID.class);
  }
}
