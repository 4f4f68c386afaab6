package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.SecretAccess;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Store of the access lists of secret cases. */
public interface SecretAccesses {

  /** The entry; null when absent or of another region. */
  Uni<SecretAccess> byId(String region, UUID id);

  /** The entries of a case, newest first, with those that ended. */
  Uni<Page<SecretAccess>> page(String region, UUID complaintId, PageRequest request);

  /** Writes a new or changed entry. */
  Uni<SecretAccess> keep(SecretAccess access);
}
