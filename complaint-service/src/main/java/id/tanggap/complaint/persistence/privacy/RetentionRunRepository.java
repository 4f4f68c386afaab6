package id.tanggap.complaint.persistence.privacy;

import id.tanggap.complaint.application.privacy.RetentionRuns;
import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.complaint.domain.privacy.RetentionStep;
import id.tanggap.complaint.persistence.Keyset;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Runs of retention. */
@Singleton
class RetentionRunRepository extends RegionalRepository<RetentionRun, UUID>
    implements RetentionRuns {

  private final RetentionStepRepository steps;

  RetentionRunRepository(RetentionStepRepository steps) {
    super(RetentionRun.class);
    this.steps = steps;
  }

  @Override
  public Uni<RetentionRun> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<RetentionRun>> page(String region, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where = "1 = 1" + Keyset.after("e.proposedAt", request, params);
    return list(region, where, "e.proposedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.proposedAt(), row.id())));
  }

  @Override
  public Uni<List<RetentionStep>> steps(String region, UUID runId) {
    return steps.of(region, runId);
  }

  @Override
  public Uni<RetentionStep> nextStep() {
    return steps.next();
  }

  @Override
  public Uni<RetentionRun> keep(RetentionRun run) {
    return save(run);
  }

  @Override
  public Uni<RetentionStep> keepStep(RetentionStep step) {
    return steps.save(step);
  }
}
