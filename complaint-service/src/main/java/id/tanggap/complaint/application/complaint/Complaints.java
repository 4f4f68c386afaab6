package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of complaints and their history. */
public interface Complaints {

  /** What a list may be narrowed to; null fields do not narrow. */
  record Filter(ComplaintState state, UUID unitId, ComplaintClass complaintClass) {}

  /** The complaint; null when absent or of another region. */
  Uni<Complaint> byId(String region, UUID id);

  /** The complaint, locked for a change; null when absent. */
  Uni<Complaint> lock(String region, UUID id);

  /** The complaint that was made of a message; null when none was. */
  Uni<Complaint> ofInteraction(String region, UUID interactionId);

  /** The complaint with a code, of whatever region: the citizen has nothing but the code. */
  Uni<Complaint> tracked(TrackingCode code);

  /** Complaints that the caller may see, newest first. */
  Uni<Page<Complaint>> page(Caller caller, Filter filter, PageRequest request);

  /** How many complaints the caller may see. */
  Uni<Long> count(Caller caller, Filter filter);

  /** The history, oldest first. */
  Uni<List<StatusEntry>> history(String region, UUID complaintId);

  /** Writes a new or changed complaint together with the line of history that goes with it. */
  Uni<Complaint> keep(Complaint complaint, StatusEntry entry);

  /**
   * Whether a PIN may be tried.
   *
   * @return false when too many were tried lately, so that even the right one is refused
   */
  Uni<Boolean> pinMayBeTried(UUID complaintId);

  /** Counts a wrong PIN. */
  Uni<Void> pinWasWrong(UUID complaintId);
}
