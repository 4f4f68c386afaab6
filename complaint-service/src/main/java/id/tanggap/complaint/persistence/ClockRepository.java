package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.sla.Clocks;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SLA clocks. */
@ApplicationScoped
class ClockRepository extends RegionalRepository<SlaClock, UUID> implements Clocks {

  private static final int MOST_PER_SUBJECT = 100;

  ClockRepository() {
    super(SlaClock.class);
  }

  @Override
  public Uni<List<SlaClock>> ofSubject(String region, UUID subjectId) {
    return list(region, "e.subjectId = :id", "e.id", Map.of("id", subjectId), MOST_PER_SUBJECT);
  }

  @Override
  public Uni<Void> keep(SlaClock clock) {
    return save(clock).replaceWithVoid();
  }

  @Override
  public Uni<Void> keepAll(List<SlaClock> clocks) {
    return saveAll(clocks);
  }
}
