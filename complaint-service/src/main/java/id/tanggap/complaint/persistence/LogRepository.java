package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only history of complaints. */
@ApplicationScoped
class LogRepository extends RegionalRepository<StatusEntry, UUID> {

  private static final int MOST_LINES = 5_000;

  LogRepository() {
    super(StatusEntry.class);
  }

  Uni<List<StatusEntry>> of(String region, UUID complaintId) {
    return list(region, "e.complaintId = :id", "e.sequence", Map.of("id", complaintId), MOST_LINES);
  }
}
