package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.Recompute;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Store of the runs that take a change of rules through a region. */
public interface Recomputes {

  /** The run; null when absent. */
  Uni<Recompute> byId(String region, UUID id);

  /** Newest first. */
  Uni<Page<Recompute>> page(String region, PageRequest request);

  /**
   * The oldest unfinished run of some region on which nobody works, locked; null when there is
   * none.
   */
  Uni<Recompute> lockNext();

  /** Writes a new or changed run. */
  Uni<Recompute> keep(Recompute recompute);
}
