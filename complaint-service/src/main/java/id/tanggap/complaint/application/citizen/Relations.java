package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.domain.citizen.RelatedCase;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Store of links between reports. */
public interface Relations {

  /** The earlier report that a case is linked to; null when there is none. */
  Uni<RelatedCase> of(String region, UUID complaintId);

  /** Writes a link. */
  Uni<RelatedCase> keep(RelatedCase link);
}
