package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.citizen.Objections;
import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Objections. */
@Singleton
class ObjectionRepository extends RegionalRepository<Objection, UUID> implements Objections {

  private static final int MOST_PER_CASE = 100;

  ObjectionRepository() {
    super(Objection.class);
  }

  @Override
  public Uni<Objection> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<List<Objection>> of(String region, UUID complaintId) {
    return list(
        region, "e.complaintId = :id", "e.filedAt, e.id", Map.of("id", complaintId), MOST_PER_CASE);
  }

  @Override
  public Uni<Page<Objection>> page(Caller caller, Filter filter, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where =
        new StringBuilder("exists (select 1 from Complaint c where c.id = e.complaintId and ")
            .append(ComplaintRepository.visible(caller, "c", params))
            .append(")");
    if (filter.state() != null) {
      where.append(" and e.state = :state");
      params.put("state", filter.state());
    }
    if (filter.complaintId() != null) {
      where.append(" and e.complaintId = :complaintId");
      params.put("complaintId", filter.complaintId());
    }
    where.append(Keyset.after("e.filedAt", request, params));
    return list(
            caller.region(), where.toString(), "e.filedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.filedAt(), row.id())));
  }

  @Override
  public Uni<Boolean> visible(Caller caller, UUID id) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", id);
    String where =
        "e.id = :id and exists (select 1 from Complaint c where c.id = e.complaintId and "
            + ComplaintRepository.visible(caller, "c", params)
            + ")";
    return count(caller.region(), where, params).map(found -> found == 1);
  }

  @Override
  public Uni<Objection> keep(Objection objection) {
    return save(objection);
  }
}
