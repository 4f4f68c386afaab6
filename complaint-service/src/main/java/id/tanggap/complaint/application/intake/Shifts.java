package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.intake.Shift;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Store of shifts. */
public interface Shifts {

  /** The shift; null when absent. */
  Uni<Shift> byId(String region, UUID id);

  /** The shift, locked; null when absent. */
  Uni<Shift> lock(String region, UUID id);

  /** Latest first; those that last, those that ended, or all when null. */
  Uni<Page<Shift>> page(String region, Boolean open, PageRequest request);

  /** Writes a new or changed shift. */
  Uni<Shift> keep(Shift shift);

  /** The figures of a shift up to an instant, of cases that the caller may see. */
  Uni<Shift.Summary> summary(Caller caller, Shift shift, Instant upTo);
}
