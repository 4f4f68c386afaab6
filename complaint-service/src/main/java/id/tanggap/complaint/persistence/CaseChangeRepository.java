package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.stream.CaseChanges;
import id.tanggap.complaint.domain.change.CaseChange;
import id.tanggap.complaint.domain.change.Mark;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The changes that the database notes beside the history of each case. */
@Singleton
class CaseChangeRepository extends RegionalRepository<CaseChange, Long> implements CaseChanges {

  private final CrossRegion crossRegion;
  private final ComplaintRepository complaints;

  CaseChangeRepository(CrossRegion crossRegion, ComplaintRepository complaints) {
    super(CaseChange.class);
    this.crossRegion = crossRegion;
    this.complaints = complaints;
  }

  @Override
  public Uni<Horizon> horizon() {
    return crossRegion
        .sql(
            "transactions are of the whole database",
            """
            select cast(cast(pg_snapshot_xmin(s.snapshot) as text) as bigint) as complete,
                   cast(cast(pg_snapshot_xmax(s.snapshot) as text) as bigint) as next
              from (select pg_current_snapshot() as snapshot) s
            """,
            Map.of(),
            Horizon.class)
        .map(found -> found.get(0));
  }

  @Override
  public Uni<List<CaseChange>> after(Caller caller, Mark mark, Horizon horizon, int limit) {
    Map<String, Object> params = new HashMap<>();
    String visible = ComplaintRepository.visible(caller, "c", params);
    params.put("transaction", mark.transaction());
    params.put("position", mark.position());
    params.put("complete", horizon.complete());
    return list(
        caller.region(),
        "e.xid >= :transaction and (e.xid > :transaction or e.position > :position)"
            + " and e.xid < :complete"
            + " and exists (select 1 from Complaint c where c.id = e.complaintId and "
            + visible
            + ")",
        "e.xid, e.position",
        params,
        limit);
  }

  @Override
  public Uni<List<Complaint>> cases(String region, Set<UUID> ids) {
    return complaints.list(region, "e.id in :ids", "", Map.of("ids", ids), ids.size());
  }
}
