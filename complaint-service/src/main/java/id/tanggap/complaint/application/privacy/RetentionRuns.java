package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.RetentionRun;
import id.tanggap.complaint.domain.privacy.RetentionStep;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of runs and their steps. */
public interface RetentionRuns {

  /** The run; null when absent or of another region. */
  Uni<RetentionRun> byId(String region, UUID id);

  /** The run, locked for a change; null when absent. */
  Uni<RetentionRun> lock(String region, UUID id);

  /** Newest first. */
  Uni<Page<RetentionRun>> page(String region, PageRequest request);

  /** The steps of a run, in the order of the rules. */
  Uni<List<RetentionStep>> steps(String region, UUID runId);

  /** An open step of an approved run, of whatever region, locked; null when there is none. */
  Uni<RetentionStep> nextStep();

  /** Writes a new or changed run. */
  Uni<RetentionRun> keep(RetentionRun run);

  /** Writes a new or changed step. */
  Uni<RetentionStep> keepStep(RetentionStep step);
}
