package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.IdentityLook;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Store of looks behind the mask. */
public interface IdentityLooks {

  /** Writes a look. */
  Uni<IdentityLook> keep(IdentityLook look);

  /**
   * Looks, newest first; without those at secret cases that report a unit of the caller.
   *
   * @param complaintId null for all cases
   */
  Uni<Page<IdentityLook>> page(Caller caller, UUID complaintId, PageRequest request);
}
