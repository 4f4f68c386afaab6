package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.reply.OpenWindows;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The clocks of channels that close. */
@Singleton
class ReplyWindowRepository extends RegionalRepository<SlaClock, UUID> implements OpenWindows {

  // the constant stands in the text, so that the partial index of the table is used
  private static final String OPEN =
      "e.kind = id.tanggap.complaint.domain.sla.ClockKind.REPLY_WINDOW and e.metAt is null"
          + " and e.dueAt is not null and ";

  ReplyWindowRepository() {
    super(SlaClock.class);
  }

  @Override
  public Uni<Page<SlaClock>> page(Caller caller, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where =
        new StringBuilder(OPEN)
            .append("exists (select 1 from Complaint c where c.id = e.subjectId and ")
            .append(ComplaintRepository.visible(caller, "c", params))
            .append(")");
    if (request.after() != null) {
      where.append(" and (e.dueAt > :afterTime or (e.dueAt = :afterTime and e.id > :afterId))");
      params.put("afterTime", request.after().instant(0));
      params.put("afterId", request.after().uuid(1));
    }
    return list(caller.region(), where.toString(), "e.dueAt, e.id", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.dueAt(), row.id())));
  }

  @Override
  public Uni<List<SlaClock>> firstResponses(String region, Collection<UUID> complaintIds) {
    return complaintIds.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(
            region,
            "e.subjectId in (:cases) and e.kind = :kind and e.metAt is null",
            "e.id",
            Map.of("cases", complaintIds, "kind", ClockKind.FIRST_RESPONSE),
            PageRequest.MAX);
  }
}
