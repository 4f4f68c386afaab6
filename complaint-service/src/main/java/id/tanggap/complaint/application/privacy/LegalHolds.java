package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.LegalHold;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Store of legal holds. */
public interface LegalHolds {

  /** The hold, locked for a change; null when absent. */
  Uni<LegalHold> lock(String region, UUID id);

  /** Whether a hold stands on the case. */
  Uni<Boolean> standsOn(String region, UUID complaintId);

  /** Newest first; without those on secret cases that report a unit of the caller. */
  Uni<Page<LegalHold>> page(Caller caller, PageRequest request);

  /** Writes a new or changed hold. */
  Uni<LegalHold> keep(LegalHold hold);
}
