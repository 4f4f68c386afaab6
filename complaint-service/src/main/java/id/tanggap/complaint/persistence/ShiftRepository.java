package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.intake.Shifts;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.intake.Shift;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shifts and their figures. */
@Singleton
class ShiftRepository extends RegionalRepository<Shift, UUID> implements Shifts {

  private static final String OPEN =
      Arrays.stream(ComplaintState.values())
          .filter(ComplaintState::open)
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", ", "c.state in (", ")"));
  private static final String FIGURES =
      """
      select
        (select count(*) from complaint c where c.region = :region
            and c.entered_at >= :from and c.entered_at <= :to and %1$s) as received,
        (select count(*) from complaint c where c.region = :region
            and c.entered_at >= :from and c.entered_at <= :to and c.entered_by = :person
            and %1$s) as own,
        (select count(*) from complaint c where c.region = :region and %2$s and %1$s) as open,
        (select count(*) from complaint c where c.region = :region and %2$s and %1$s
            and c.id in (select k.subject_id from sla_clock k where k.region = :region
                          and k.subject = 'COMPLAINT'
                          and k.state in ('RUNNING', 'BREACHED_RUNNING')
                          and k.due_at < :to)) as overdue
      """;

  ShiftRepository() {
    super(Shift.class);
  }

  @Override
  public Uni<Shift> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<Shift>> page(String region, Boolean open, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where = open == null ? "1 = 1" : open ? "e.closedAt is null" : "e.closedAt is not null";
    where += Keyset.after("e.openedAt", request, params);
    return list(region, where, "e.openedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.openedAt(), row.id())));
  }

  @Override
  public Uni<Shift> keep(Shift shift) {
    return save(shift);
  }

  @Override
  public Uni<Shift.Summary> summary(Caller caller, Shift shift, Instant upTo) {
    Map<String, Object> params = new HashMap<>();
    params.put("from", shift.openedAt());
    params.put("to", upTo);
    params.put("person", shift.openedBy());
    String sql = FIGURES.formatted(VisibleCases.of(caller, params), OPEN);
    return sql(caller.region(), sql, params, Shift.Summary.class).map(found -> found.get(0));
  }
}
