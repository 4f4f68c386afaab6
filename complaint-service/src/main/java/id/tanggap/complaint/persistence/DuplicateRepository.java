package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.intake.Duplicates;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.intake.Hint;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks for cases that may be the same, each look along an index and bounded. */
@Singleton
class DuplicateRepository extends RegionalRepository<Complaint, UUID> implements Duplicates {

  private static final int MOST = 20;

  /**
   * Words are compared with the newest cases only; the trigrams of all words together are so common
   * that an index over them would name half of the region.
   */
  private static final int COMPARED = 5_000;

  private static final double METRES_PER_DEGREE = 111_195;
  private static final double POLAR = 89;
  private static final String COLUMNS =
      "c.id, c.tracking_code, c.state, c.category, c.unit_id, c.received_at";

  DuplicateRepository() {
    super(Complaint.class);
  }

  private record Found(
      UUID id,
      String code,
      ComplaintState state,
      String category,
      UUID unitId,
      Instant receivedAt,
      Double metres,
      Double similarity) {

    Hint because(Hint.HintReason reason) {
      return new Hint(
          id, code, state, category, unitId, receivedAt, Set.of(reason), metres, similarity);
    }
  }

  @Override
  public Uni<List<Hint>> sameReporter(Caller caller, Report report, Instant since) {
    if (report.marks().isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Map<String, Object> params = params(since);
    params.put("marks", report.marks());
    return hints(
        caller,
        params,
        Hint.HintReason.SAME_REPORTER,
        "select "
            + COLUMNS
            + ", cast(null as double precision) as metres,"
            + " cast(null as double precision) as similarity from complaint c"
            + " where c.region = :region and c.id in (select m.complaint_id from reporter_mark m"
            + " where m.region = :region and m.mark_hash in :marks and m.entered_at >= :since)"
            + common(caller, report, params)
            + " order by c.received_at desc limit "
            + MOST);
  }

  @Override
  public Uni<List<Hint>> near(Caller caller, Report report, double metres, Instant since) {
    if (report.latitude() == null
        || report.longitude() == null
        || Math.abs(report.latitude()) > POLAR) {
      return Uni.createFrom().item(List.of());
    }
    Map<String, Object> params = params(since);
    double up = metres / METRES_PER_DEGREE;
    double across = up / Math.cos(Math.toRadians(report.latitude()));
    params.put("lat", report.latitude());
    params.put("long", report.longitude());
    params.put("south", report.latitude() - up);
    params.put("north", report.latitude() + up);
    params.put("west", report.longitude() - across);
    params.put("east", report.longitude() + across);
    params.put("metres", metres);
    return hints(
        caller,
        params,
        Hint.HintReason.NEAR,
        "select * from (select "
            + COLUMNS
            + ", 2 * 6371000 * asin(sqrt(sin(radians(c.latitude - :lat) / 2) ^ 2"
            + " + cos(radians(:lat)) * cos(radians(c.latitude))"
            + " * sin(radians(c.longitude - :long) / 2) ^ 2)) as metres,"
            + " cast(null as double precision) as similarity from complaint c"
            + " where c.region = :region and c.latitude between :south and :north"
            + " and c.longitude between :west and :east"
            + common(caller, report, params)
            + ") near where near.metres <= :metres order by near.metres, near.id limit "
            + MOST);
  }

  @Override
  public Uni<List<Hint>> similar(Caller caller, Report report, double least, Instant since) {
    if (report.text() == null || report.text().isBlank()) {
      return Uni.createFrom().item(List.of());
    }
    Map<String, Object> params = params(since);
    params.put("text", report.text());
    params.put("least", least);
    return hints(
        caller,
        params,
        Hint.HintReason.SIMILAR_TEXT,
        // "materialized": what is told is prepared once, not for each case that it is compared with
        "with told as materialized"
            + " (select left(report_words(cast(:text as text)), 240) as words)"
            + " select * from (select c.id, c.tracking_code, c.state, c.category, c.unit_id,"
            + " c.received_at, cast(null as double precision) as metres,"
            + " cast(similarity(c.words, told.words) as double precision) as similarity"
            + " from told cross join lateral (select c.* from complaint c where c.region = :region"
            + " and c.words is not null"
            + common(caller, report, params)
            + " order by c.received_at desc limit "
            + COMPARED
            + ") c) alike where alike.similarity >= :least"
            + " order by alike.similarity desc, alike.id limit "
            + MOST);
  }

  private static Map<String, Object> params(Instant since) {
    Map<String, Object> params = new HashMap<>();
    params.put("since", since);
    return params;
  }

  private static String common(Caller caller, Report report, Map<String, Object> params) {
    StringBuilder where = new StringBuilder(" and c.received_at >= :since");
    where.append(" and c.state <> 'REJECTED'");
    if (report.category() != null) {
      where.append(" and c.category = :category");
      params.put("category", report.category());
    }
    if (report.complaintId() != null) {
      where.append(" and c.id <> :self");
      params.put("self", report.complaintId());
    }
    return where.append(" and ").append(VisibleCases.of(caller, params)).toString();
  }

  private Uni<List<Hint>> hints(
      Caller caller, Map<String, Object> params, Hint.HintReason reason, String sql) {
    return sql(caller.region(), sql, params, Found.class)
        .map(found -> found.stream().map(one -> one.because(reason)).toList());
  }
}
