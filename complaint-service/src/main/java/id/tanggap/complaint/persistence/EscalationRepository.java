package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.escalation.Escalations;
import id.tanggap.complaint.application.complaint.escalation.LadderDocuments;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was passed upwards, and the ladders. */
@Singleton
class EscalationRepository extends RegionalRepository<Escalation, UUID> implements Escalations {

  private final LadderRepository ladders;

  EscalationRepository(LadderRepository ladders) {
    super(Escalation.class);
    this.ladders = ladders;
  }

  @Override
  public Uni<Escalation> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<Escalation>> page(
      Caller caller, Filter filter, Instant now, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    params.put("now", now);
    StringBuilder where =
        new StringBuilder("e.notifyAt <= :now and exists (select 1 from Complaint c")
            .append(" where c.id = e.complaintId and ")
            .append(ComplaintRepository.visible(caller, "c", params))
            .append(")");
    if (filter.open() != null) {
      where.append(" and e.acknowledgedAt is ").append(filter.open() ? "null" : "not null");
    }
    if (filter.complaintId() != null) {
      where.append(" and e.complaintId = :complaintId");
      params.put("complaintId", filter.complaintId());
    }
    where.append(Keyset.after("e.notifyAt", request, params));
    return list(
            caller.region(),
            where.toString(),
            "e.notifyAt desc, e.id desc",
            params,
            request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.notifyAt(), row.id())));
  }

  @Override
  public Uni<Escalation> keep(Escalation escalation) {
    return save(escalation);
  }

  @Override
  public Uni<Stored> ladder(String region) {
    return ladders.newest(region);
  }

  @Override
  public Uni<Integer> addIfAbsent(String region, Stored added) {
    return ladders.add(region, added);
  }

  /** Ladders. */
  @Singleton
  static class LadderRepository extends RegionalRepository<LadderRow, UUID> {

    private final LadderDocuments documents = new LadderDocuments();

    LadderRepository() {
      super(LadderRow.class);
    }

    Uni<Stored> newest(String region) {
      return list(region, "", "e.version desc", Map.of(), 1)
          .map(
              rows ->
                  rows.isEmpty()
                      ? null
                      : new Stored(
                          documents.read(rows.get(0).version, rows.get(0).document),
                          rows.get(0).createdBy,
                          rows.get(0).createdAt));
    }

    Uni<Integer> add(String region, Stored added) {
      return execute(
          region,
          """
          insert into escalation_ladder (id, region, version, document, created_by, created_at)
          values (:id, :region, :version, :document, :createdBy, :createdAt)
          on conflict (region, version) do nothing
          """,
          Map.of(
              "id", Ids.next(),
              "version", added.ladder().version(),
              "document", documents.write(added.ladder()),
              "createdBy", added.createdBy(),
              "createdAt", added.createdAt()));
    }
  }
}
