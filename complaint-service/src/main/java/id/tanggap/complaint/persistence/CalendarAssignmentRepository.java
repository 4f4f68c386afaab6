package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.UnitCalendars;
import id.tanggap.complaint.domain.sla.CalendarAssignment;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which unit works by which calendar. */
@Singleton
class CalendarAssignmentRepository extends RegionalRepository<CalendarAssignment, UUID>
    implements UnitCalendars {

  private static final String NEAREST =
      """
      select a.calendar_id from calendar_assignment a
        join unit u on u.id = a.unit_id and u.region = a.region
       where a.region = :region and a.valid_from <= :day
         and starts_with(cast(:path as text), u.path)
       order by length(u.path) desc, a.valid_from desc limit 1
      """;

  CalendarAssignmentRepository() {
    super(CalendarAssignment.class);
  }

  @Override
  public Uni<UUID> calendarOf(String region, String unitPath, LocalDate day) {
    return sql(region, NEAREST, Map.of("path", unitPath, "day", day), UUID.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<Page<CalendarAssignment>> page(String region, UUID calendarId, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    params.put("calendar", calendarId);
    String where = "e.calendarId = :calendar" + Keyset.after("e.createdAt", request, params);
    return list(region, where, "e.createdAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt(), row.id())));
  }

  @Override
  public Uni<CalendarAssignment> add(CalendarAssignment assignment) {
    return save(assignment);
  }
}
