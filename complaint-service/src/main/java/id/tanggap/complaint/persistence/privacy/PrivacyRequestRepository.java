package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.PersonalTraces;
import id.tanggap.complaint.application.privacy.PrivacyLog;
import id.tanggap.complaint.application.privacy.PrivacyRequests;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.complaint.domain.privacy.PrivacyRequest.RequestState;
import id.tanggap.complaint.persistence.Keyset;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Requests about personal data. A finished one forgets who asked together with the case. */
@Singleton
class PrivacyRequestRepository extends RegionalRepository<PrivacyRequest, UUID>
    implements PrivacyRequests, PersonalTraces {

  private final PrivacyLog log;

  PrivacyRequestRepository(PrivacyLog log) {
    super(PrivacyRequest.class);
    this.log = log;
  }

  @Override
  public Uni<PrivacyRequest> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<PrivacyRequest>> page(String region, Filter filter, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where = new StringBuilder("1 = 1");
    if (filter.state() != null) {
      where.append(" and e.state = :state");
      params.put("state", filter.state());
    }
    if (filter.kind() != null) {
      where.append(" and e.kind = :kind");
      params.put("kind", filter.kind());
    }
    if (filter.lateAt() != null) {
      where.append(" and e.state in (:open) and e.dueAt < :lateAt");
      params.put("open", List.of(RequestState.RECEIVED, RequestState.IN_PROGRESS));
      params.put("lateAt", filter.lateAt());
    }
    where.append(Keyset.after("e.receivedAt", request, params));
    return list(region, where.toString(), "e.receivedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.receivedAt(), row.id())));
  }

  @Override
  public Uni<List<UUID>> cases(String region, UUID requestId) {
    return sql(
        region,
        """
        select complaint_id from privacy_request_case
         where region = :region and request_id = :id order by complaint_id
        """,
        Map.of("id", requestId),
        UUID.class);
  }

  @Override
  public Uni<List<PrivacyRequest>> byReporter(String region, UUID complaintId) {
    return sql(
            region,
            """
            select c.request_id from privacy_request_case c
             where c.region = :region and c.complaint_id = :id
               and exists (select 1 from privacy_log l
                            where l.region = :region and l.subject_id = c.request_id
                              and l.event = 'RECEIVE' and l.actor_id = :reporter)
            """,
            Map.of("id", complaintId, "reporter", Actor.REPORTER.id()),
            UUID.class)
        .chain(
            ids ->
                ids.isEmpty()
                    ? Uni.createFrom().item(List.of())
                    : list(
                        region,
                        "e.id in :ids",
                        "e.receivedAt, e.id",
                        Map.of("ids", ids),
                        ids.size()));
  }

  @Override
  public Uni<Void> about(String region, UUID requestId, List<UUID> complaintIds) {
    return execute(
            region,
            """
            insert into privacy_request_case (request_id, complaint_id, region)
            select :id, c.id, :region from unnest(cast(:cases as uuid[])) as c(id)
            """,
            Map.of("id", requestId, "cases", complaintIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<PrivacyRequest> keep(PrivacyRequest request, PrivacyEntry entry) {
    return save(request).call(() -> log.add(entry));
  }

  @Override
  public Set<String> tables() {
    return Set.of("privacy_request_case", "privacy_request", "reporter_consent", "legal_hold");
  }

  @Override
  public Uni<Void> dropIdentity(String region, List<UUID> complaintIds, byte[] salt) {
    return forgetWhoAsked(region, complaintIds);
  }

  @Override
  public Uni<Void> dropText(String region, List<UUID> complaintIds) {
    return forgetWhoAsked(region, complaintIds);
  }

  private Uni<Void> forgetWhoAsked(String region, List<UUID> complaintIds) {
    return execute(
            region,
            """
            update privacy_request set requester_sealed = null, version = version + 1
             where region = :region and requester_sealed is not null and completed_at is not null
               and id in (select request_id from privacy_request_case
                           where complaint_id = any(:ids))
            """,
            Map.of("ids", complaintIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }
}
