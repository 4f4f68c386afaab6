package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.intake.Intakes;
import id.tanggap.complaint.domain.intake.IntakeRecord;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the desk noted, and the marks of reporters. */
@ApplicationScoped
class IntakeRepository extends RegionalRepository<IntakeRecord, UUID> implements Intakes {

  IntakeRepository() {
    super(IntakeRecord.class);
  }

  private record Known(String kind, String hash) {}

  @Override
  public Uni<IntakeRecord> of(String region, UUID complaintId) {
    return byId(region, complaintId);
  }

  @Override
  public Uni<Void> keep(IntakeRecord intake) {
    return save(intake).replaceWithVoid();
  }

  @Override
  public Uni<Void> keepAll(List<IntakeRecord> intakes) {
    return saveAll(intakes);
  }

  @Override
  public Uni<Void> mark(String region, List<Mark> marks) {
    return marks.isEmpty()
        ? Uni.createFrom().voidItem()
        : execute(
                region,
                "insert into reporter_mark (region, complaint_id, kind, mark_hash, entered_at)"
                    + " select :region, m.complaint, m.kind, m.hash, cast(m.at as timestamptz)"
                    + " from unnest(cast(:cases as uuid[]), cast(:kinds as text[]),"
                    + " cast(:hashes as text[]), cast(:times as text[]))"
                    + " as m (complaint, kind, hash, at)",
                Map.of(
                    "cases", marks.stream().map(Mark::complaintId).toArray(UUID[]::new),
                    "kinds", marks.stream().map(Mark::kind).toArray(String[]::new),
                    "hashes", marks.stream().map(Mark::hash).toArray(String[]::new),
                    "times", marks.stream().map(m -> m.at().toString()).toArray(String[]::new)))
            .replaceWithVoid();
  }

  @Override
  public Uni<Map<String, String>> marks(String region, UUID complaintId) {
    return sql(
            region,
            "select kind, mark_hash from reporter_mark"
                + " where region = :region and complaint_id = :complaint",
            Map.of("complaint", complaintId),
            Known.class)
        .map(found -> found.stream().collect(Collectors.toMap(Known::kind, Known::hash)));
  }

  @Override
  public Uni<Long> broughtSince(String region, Map<String, String> marks, Instant since) {
    return marks.isEmpty()
        ? Uni.createFrom().item(0L)
        : sql(
                region,
                "select count(distinct complaint_id) from reporter_mark where region = :region"
                    + " and mark_hash in :marks and entered_at >= :since",
                Map.of("marks", marks.values(), "since", since),
                Long.class)
            .map(found -> found.get(0));
  }

  @Override
  public Uni<Boolean> hasEvidence(String region, UUID complaintId) {
    return sql(
            region,
            "select exists (select 1 from attachment a where a.region = :region"
                + " and a.complaint_id = :complaint and a.purpose = 'EVIDENCE')"
                + " or exists (select 1 from reply r where r.region = :region"
                + " and r.complaint_id = :complaint and r.evidence is not null) as present",
            Map.of("complaint", complaintId),
            Boolean.class)
        .map(found -> found.get(0));
  }
}
