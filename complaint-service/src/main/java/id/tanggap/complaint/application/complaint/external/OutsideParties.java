package id.tanggap.complaint.application.complaint.external;

import id.tanggap.complaint.domain.complaint.external.ExternalReference;
import id.tanggap.complaint.domain.complaint.external.ExternalUpdate;
import id.tanggap.complaint.domain.complaint.external.ExternalWait;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of waits for others, and of the ledger of cases handed over to others. */
public interface OutsideParties {

  /** What a case waits for; null when it does not. */
  Uni<ExternalWait> openWait(String region, UUID complaintId);

  /** All waits of a case, oldest first. */
  Uni<List<ExternalWait>> waits(String region, UUID complaintId);

  /** Who has a case now; null when it is with us. */
  Uni<ExternalReference> openReference(String region, UUID complaintId);

  /** All hand-overs of a case, oldest first. */
  Uni<List<ExternalReference>> references(String region, UUID complaintId);

  /** What was told of a handed-over case, oldest first. */
  Uni<List<ExternalUpdate>> updates(String region, UUID referenceId);

  /** Writes a new or changed wait. */
  Uni<ExternalWait> keep(ExternalWait wait);

  /** Writes a new or changed line of the ledger. */
  Uni<ExternalReference> keep(ExternalReference reference);

  /** Writes what they told. */
  Uni<ExternalUpdate> keep(ExternalUpdate update);
}
