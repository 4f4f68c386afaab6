package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.ReporterRecords;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Marks by which a reporter's cases are found, and the words they were filed under. */
@Singleton
class ReporterRecordTable extends RegionalRepository<Complaint, UUID> implements ReporterRecords {

  private static final int MOST_CASES = 200;

  ReporterRecordTable() {
    super(Complaint.class);
  }

  @Override
  public Uni<Void> replace(String region, UUID complaintId, Map<String, String> marks, Instant at) {
    return execute(
            region,
            "delete from reporter_mark where region = :region and complaint_id = :id",
            Map.of("id", complaintId))
        .onItem()
        .transformToMulti(gone -> Multi.createFrom().iterable(marks.entrySet()))
        .onItem()
        .transformToUniAndConcatenate(
            mark ->
                execute(
                    region,
                    """
                    insert into reporter_mark (region, complaint_id, kind, mark_hash, entered_at)
                    values (:region, :id, :kind, :mark, :at)
                    """,
                    Map.of(
                        "id",
                        complaintId,
                        "kind",
                        mark.getKey(),
                        "mark",
                        mark.getValue(),
                        "at",
                        at)))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<UUID>> find(String region, Collection<String> marks) {
    return marks.isEmpty()
        ? Uni.createFrom().item(List.of())
        : sql(
            region,
            """
            select distinct complaint_id from reporter_mark
             where region = :region and mark_hash in :marks
             order by complaint_id desc limit :most
            """,
            Map.of("marks", marks, "most", MOST_CASES),
            UUID.class);
  }

  @Override
  public Uni<List<Reporter>> reporters(String region, List<UUID> cases) {
    return sql(
        region,
        """
        select c.id, c.reporter_sealed from complaint c
         where c.region = :region and c.id = any(:ids) and c.reporter_sealed is not null
        """,
        Map.of("ids", cases.toArray(UUID[]::new)),
        Reporter.class);
  }

  @Override
  public Uni<List<Reporter>> reportersOfIncident(
      String region, UUID incidentId, UUID after, int limit) {
    return sql(
        region,
        """
        select c.id, c.reporter_sealed
          from incident_member m
          join complaint c on c.id = m.complaint_id and c.reporter_sealed is not null
         where m.region = :region and m.incident_id = :incident and m.complaint_id > :after
         order by m.complaint_id limit :most
        """,
        Map.of("incident", incidentId, "after", after, "most", limit),
        Reporter.class);
  }

  @Override
  public Uni<Void> consent(String region, UUID complaintId, String textVersion) {
    return execute(
            region,
            """
            insert into reporter_consent (complaint_id, region, text_version, given_at)
            select c.id, :region, :version, c.entered_at from complaint c
             where c.region = :region and c.id = :id
            """,
            Map.of("id", complaintId, "version", textVersion))
        .replaceWithVoid();
  }

  @Override
  public Uni<String> consentOf(String region, UUID complaintId) {
    return sql(
            region,
            """
            select text_version from reporter_consent
             where region = :region and complaint_id = :id
            """,
            Map.of("id", complaintId),
            String.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }
}
