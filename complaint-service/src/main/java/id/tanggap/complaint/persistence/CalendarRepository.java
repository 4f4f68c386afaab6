package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.CalendarDocuments;
import id.tanggap.complaint.application.sla.CalendarVersion;
import id.tanggap.complaint.application.sla.Calendars;
import id.tanggap.complaint.application.sla.Occasion;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Working calendars; compiled ones are kept because a version never changes. */
@ApplicationScoped
class CalendarRepository extends RegionalRepository<CalendarRow, UUID> implements Calendars {

  private static final int MOST_KEPT = 500;
  private static final String NEWEST =
      "e.version = (select max(o.version) from CalendarRow o"
          + " where o.region = e.region and o.calendarId = e.calendarId)";
  private static final String INSERT =
      """
      insert into working_calendar
        (id, calendar_id, region, version, name, office, document, change, effective_from,
         apply_to_open, reason, created_by, created_at)
      select :id, :calendarId, :region, :version, :name, :office, :document, :change,
             :effectiveFrom, :appliedToOpen, nullif(:reason, ''), :createdBy, :createdAt
       where not (:office and exists
         (select 1 from working_calendar
           where region = :region and office and calendar_id <> :calendarId))
      """;
  private static final String IN_FORCE =
      "(e.effectiveFrom <= :received or (e.applyToOpen = true and e.effectiveFrom <= :at))";
  private static final String NEWEST_FIRST = "e.effectiveFrom desc, e.version desc";

  private final CalendarDocuments documents = new CalendarDocuments();
  private final Map<UUID, WorkingCalendar> compiled = new ConcurrentHashMap<>();

  CalendarRepository() {
    super(CalendarRow.class);
  }

  @Override
  public Uni<Void> hold(String region) {
    return lock(region, "pg_advisory_xact_lock_shared");
  }

  @Override
  public Uni<Void> change(String region) {
    return lock(region, "pg_advisory_xact_lock");
  }

  private Uni<Void> lock(String region, String how) {
    String sql = "select cast(%s(hashtextextended('sla-rules ' || :region, 0)) as text) as held";
    return sql(region, sql.formatted(how), Map.of(), String.class).replaceWithVoid();
  }

  @Override
  public Uni<CalendarVersion> latest(String region, UUID calendarId) {
    return one(region, "e.calendarId = :id and " + NEWEST, Map.of("id", calendarId))
        .map(this::version);
  }

  @Override
  public Uni<CalendarVersion> version(String region, UUID calendarId, int version) {
    return one(
            region,
            "e.calendarId = :id and e.version = :version",
            Map.of("id", calendarId, "version", version))
        .map(this::version);
  }

  @Override
  public Uni<CalendarVersion> named(String region, String name) {
    return one(region, "e.name = :name and " + NEWEST, Map.of("name", name)).map(this::version);
  }

  @Override
  public Uni<CalendarVersion> office(String region) {
    return one(region, "e.office = true and " + NEWEST, Map.of()).map(this::version);
  }

  @Override
  public Uni<Page<CalendarVersion>> page(String region, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where = NEWEST + Keyset.after("e.createdAt", request, params);
    return list(region, where, "e.createdAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.createdAt, row.id)))
        .map(page -> page.map(this::version));
  }

  @Override
  public Uni<CalendarVersion> officeFor(String region, Occasion occasion) {
    return first(region, "e.office = true and " + IN_FORCE, new HashMap<>(), occasion);
  }

  @Override
  public Uni<CalendarVersion> inForce(String region, UUID calendarId, Occasion occasion) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", calendarId);
    return first(region, "e.calendarId = :id and " + IN_FORCE, params, occasion);
  }

  private Uni<CalendarVersion> first(
      String region, String where, Map<String, Object> params, Occasion occasion) {
    params.put("received", occasion.receivedAt());
    params.put("at", occasion.at());
    return list(region, where, NEWEST_FIRST, params, 1)
        .map(rows -> rows.isEmpty() ? null : version(rows.get(0)));
  }

  @Override
  public Uni<List<CalendarVersion>> versions(String region, UUID calendarId) {
    return list(region, "e.calendarId = :id", "e.version desc", Map.of("id", calendarId), MOST_KEPT)
        .map(rows -> rows.stream().map(this::version).toList());
  }

  @Override
  public Uni<Void> add(CalendarVersion added) {
    return insert(added, INSERT);
  }

  @Override
  public Uni<Void> addIfAbsent(CalendarVersion added) {
    return insert(added, INSERT + " on conflict do nothing");
  }

  private Uni<Void> insert(CalendarVersion added, String sql) {
    Map<String, Object> params = new HashMap<>();
    params.put("id", added.rowId());
    params.put("calendarId", added.calendarId());
    params.put("version", added.version());
    params.put("name", added.name());
    params.put("office", added.office());
    params.put("document", documents.write(added.calendar()));
    params.put("change", added.change().name());
    params.put("effectiveFrom", added.effectiveFrom());
    params.put("appliedToOpen", added.appliedToOpen());
    params.put("reason", added.reason() == null ? "" : added.reason());
    params.put("createdBy", added.createdBy());
    params.put("createdAt", added.createdAt());
    return execute(added.region(), sql, params).replaceWithVoid();
  }

  private CalendarVersion version(CalendarRow row) {
    if (row == null) {
      return null;
    }
    WorkingCalendar calendar = compiled.get(row.id);
    if (calendar == null) {
      calendar = documents.read(row.document);
      if (compiled.size() < MOST_KEPT) {
        compiled.put(row.id, calendar);
      }
    }
    return new CalendarVersion(
        row.id,
        row.calendarId,
        row.region,
        row.version,
        row.name,
        row.office,
        calendar,
        CalendarVersion.Change.valueOf(row.change),
        row.effectiveFrom,
        row.applyToOpen,
        row.reason,
        row.createdBy,
        row.createdAt);
  }
}
