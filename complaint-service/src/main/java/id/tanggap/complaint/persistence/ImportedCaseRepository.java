package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.intake.ImportedCases;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lines of old books that became cases. */
@Singleton
class ImportedCaseRepository extends RegionalRepository<Complaint, UUID> implements ImportedCases {

  ImportedCaseRepository() {
    super(Complaint.class);
  }

  private record Known(String externalId, String hash) {}

  @Override
  public Uni<Map<String, String>> hashes(String region, Collection<String> externalIds) {
    return sql(
            region,
            "select external_id, row_hash from imported_case"
                + " where region = :region and external_id = any(cast(:ids as text[]))",
            Map.of("ids", externalIds.toArray(String[]::new)),
            Known.class)
        .map(found -> found.stream().collect(Collectors.toMap(Known::externalId, Known::hash)));
  }

  @Override
  public Uni<Void> remember(String region, List<Line> lines) {
    return lines.isEmpty()
        ? Uni.createFrom().voidItem()
        : execute(
                region,
                "insert into imported_case (region, external_id, complaint_id, row_hash)"
                    + " select :region, line.id, line.complaint, line.hash"
                    + " from unnest(cast(:ids as text[]), cast(:cases as uuid[]),"
                    + " cast(:hashes as text[])) as line (id, complaint, hash)",
                Map.of(
                    "ids", lines.stream().map(Line::externalId).toArray(String[]::new),
                    "cases", lines.stream().map(Line::complaintId).toArray(UUID[]::new),
                    "hashes", lines.stream().map(Line::hash).toArray(String[]::new)))
            .replaceWithVoid();
  }
}
