package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaWarning;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Store of warnings. */
public interface Warnings {

  /**
   * What a list may be narrowed to; null fields do not narrow.
   *
   * @param open true for clocks that still run
   */
  record Filter(ClockKind kind, Integer percent, Boolean open) {}

  /** Delivered warnings about what the caller may see, newest first. */
  Uni<Page<SlaWarning>> page(Caller caller, Filter filter, Instant now, PageRequest request);

  /** Writes a new warning. */
  Uni<Void> add(SlaWarning warning);
}
