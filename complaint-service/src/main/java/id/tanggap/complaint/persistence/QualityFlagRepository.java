package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.quality.QualityFlags;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.quality.QualityFlag;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Quality flags. */
@Singleton
class QualityFlagRepository extends RegionalRepository<QualityFlag, UUID> implements QualityFlags {

  private static final int MOST_PER_CASE = 100;

  private static final String INSERT =
      """
      insert into quality_flag
        (id, region, kind, unit_id, unit_path, complaint_id, reply_id, detail, raised_at,
         dedupe_key)
      values (:id, :region, :kind, cast(nullif(:unitId, '') as uuid), nullif(:unitPath, ''),
              cast(nullif(:complaintId, '') as uuid), cast(nullif(:replyId, '') as uuid),
              nullif(:detail, ''), :raisedAt, :dedupeKey)
      on conflict do nothing
      """;

  private static final String SAME_WORDS =
      """
      select count(distinct r.complaint_id) as cases
        from reply r
        join complaint c on c.id = r.complaint_id and c.visibility <> 'SECRET'
       where r.region = :region and r.unit_id = :unitId and r.text_hash = :hash
         and r.purpose = 'ANSWER' and r.sent_at >= :since
         and not exists (select 1 from incident_broadcast b
                          where b.region = :region and b.reply_id = r.id)
      """;

  QualityFlagRepository() {
    super(QualityFlag.class);
  }

  @Override
  public Uni<Void> raise(QualityFlag flag) {
    return execute(
            flag.region(),
            INSERT,
            Map.of(
                "id", flag.id(),
                "kind", flag.kind().name(),
                "unitId", text(flag.unitId()),
                "unitPath", text(flag.unitPath()),
                "complaintId", text(flag.complaintId()),
                "replyId", text(flag.replyId()),
                "detail", text(flag.detail()),
                "raisedAt", flag.raisedAt(),
                "dedupeKey", flag.dedupeKey()))
        .replaceWithVoid();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  @Override
  public Uni<Page<QualityFlag>> page(Caller caller, Filter filter, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String own =
        caller.seesRegion() ? "1 = 1" : Keyset.covered(caller, "e.unitPath", "flagged", params);
    StringBuilder where =
        new StringBuilder("((e.complaintId is null and ")
            .append(own)
            .append(") or exists (select 1 from Complaint c where c.id = e.complaintId and ")
            .append(ComplaintRepository.visible(caller, "c", params))
            .append("))");
    if (filter.kind() != null) {
      where.append(" and e.kind = :kind");
      params.put("kind", filter.kind());
    }
    if (filter.unitId() != null) {
      where.append(" and e.unitId = :unitId");
      params.put("unitId", filter.unitId());
    }
    if (filter.complaintId() != null) {
      where.append(" and e.complaintId = :complaintId");
      params.put("complaintId", filter.complaintId());
    }
    where.append(Keyset.after("e.raisedAt", request, params));
    return list(
            caller.region(),
            where.toString(),
            "e.raisedAt desc, e.id desc",
            params,
            request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.raisedAt(), row.id())));
  }

  @Override
  public Uni<List<QualityFlag>> ofCase(String region, UUID complaintId, QualityFlag.Kind kind) {
    return list(
        region,
        "e.complaintId = :id and e.kind = :kind",
        "e.raisedAt, e.id",
        Map.of("id", complaintId, "kind", kind),
        MOST_PER_CASE);
  }

  @Override
  public Uni<Long> sameWords(String region, UUID unitId, String textHash, Instant since) {
    return sql(
            region,
            SAME_WORDS,
            Map.of("unitId", unitId, "hash", textHash, "since", since),
            Long.class)
        .map(found -> found.get(0));
  }
}
