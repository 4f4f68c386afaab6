package id.tanggap.complaint.application.complaint.merge;

import id.tanggap.complaint.domain.complaint.CaseLink;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of what belongs together. */
public interface CaseLinks {

  /** The links of a case, in either direction, oldest first. */
  Uni<List<CaseLink>> of(String region, UUID complaintId);

  /** The case that another was split off; null when it was not. */
  Uni<UUID> originOf(String region, UUID complaintId);

  /** Writes a link. */
  Uni<CaseLink> keep(CaseLink link);
}
