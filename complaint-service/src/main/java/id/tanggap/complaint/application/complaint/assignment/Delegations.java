package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.assignment.Delegation;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Store of who stands in for whom. */
public interface Delegations {

  /**
   * The delegation of a person on a day for the work of a unit: one of that unit, or of one above
   * it; null when the person is there.
   */
  Uni<Delegation> inForce(String region, String personId, String unitPath, LocalDate on);

  /** The delegation, locked for a change; null when absent or of another region. */
  Uni<Delegation> lock(String region, UUID id);

  /** Delegations of units that the caller covers, newest first. */
  Uni<Page<Delegation>> page(Caller caller, PageRequest request);

  /** Writes a new or changed delegation. */
  Uni<Delegation> keep(Delegation delegation);
}
