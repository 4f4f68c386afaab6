package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.PrivacyLog;
import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Trails of requests and breaches. */
@ApplicationScoped
class PrivacyLogRepository extends RegionalRepository<PrivacyEntry, UUID> implements PrivacyLog {

  private static final int MOST_LINES = 1_000;

  PrivacyLogRepository() {
    super(PrivacyEntry.class);
  }

  @Override
  public Uni<PrivacyEntry> add(PrivacyEntry entry) {
    return save(entry);
  }

  @Override
  public Uni<List<PrivacyEntry>> of(String region, UUID subjectId) {
    return list(region, "e.subjectId = :id", "e.at, e.id", Map.of("id", subjectId), MOST_LINES);
  }
}
