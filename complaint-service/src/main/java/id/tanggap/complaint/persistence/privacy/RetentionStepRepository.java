package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.domain.privacy.RetentionStep;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Steps of runs. */
@Singleton
class RetentionStepRepository extends RegionalRepository<RetentionStep, UUID> {

  private static final int MOST_STEPS = 50;

  private final CrossRegion crossRegion;

  RetentionStepRepository(CrossRegion crossRegion) {
    super(RetentionStep.class);
    this.crossRegion = crossRegion;
  }

  private record Found(UUID id, String region) {}

  Uni<List<RetentionStep>> of(String region, UUID runId) {
    return list(region, "e.runId = :run", "e.position", Map.of("run", runId), MOST_STEPS);
  }

  Uni<RetentionStep> next() {
    return crossRegion
        .sql(
            "approved runs of all regions wait for a worker",
            """
            select s.id, s.region
              from retention_run r
              join retention_step s on s.run_id = r.id
             where r.state = 'APPROVED' and s.finished_at is null
               and not exists (select 1 from retention_step p
                                where p.run_id = s.run_id and p.finished_at is null
                                  and p.position < s.position)
             order by r.decided_at
             limit 1
               for update of s skip locked
            """,
            Map.of(),
            Found.class)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().nullItem()
                    : byId(found.get(0).region(), found.get(0).id()));
  }
}
