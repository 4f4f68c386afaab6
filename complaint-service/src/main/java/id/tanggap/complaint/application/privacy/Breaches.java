package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.Breach;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Store of breaches. */
public interface Breaches {

  /** The breach; null when absent or of another region. */
  Uni<Breach> byId(String region, UUID id);

  /** The breach, locked for a change; null when absent. */
  Uni<Breach> lock(String region, UUID id);

  /**
   * Newest first.
   *
   * @param lateAt only those whose time was over then and of which somebody was not told; null all
   */
  Uni<Page<Breach>> page(String region, Instant lateAt, PageRequest request);

  /** Writes a new or changed breach. */
  Uni<Breach> keep(Breach breach);
}
