package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of complaints and their history. */
public interface Complaints {

  /** The complaint; null when absent or of another region. */
  Uni<Complaint> byId(String region, UUID id);

  /** The complaint, locked for a change; null when absent. */
  Uni<Complaint> lock(String region, UUID id);

  /** The complaint that was made of a message; null when none was. */
  Uni<Complaint> ofInteraction(String region, UUID interactionId);

  /** Open cases made of messages of a thread up to an instant, the oldest message first. */
  Uni<List<UUID>> openInThread(String region, UUID threadId, Instant upTo);

  /** The complaint with a code, of whatever region: the citizen has nothing but the code. */
  Uni<Complaint> tracked(TrackingCode code);

  /** The history, oldest first. */
  Uni<List<StatusEntry>> history(String region, UUID complaintId);

  /** Writes a new or changed complaint together with the line of history that goes with it. */
  Uni<Complaint> keep(Complaint complaint, StatusEntry entry);

  /** Writes many new complaints with their histories at once. */
  Uni<Void> keepAll(List<Complaint> complaints, List<StatusEntry> entries);

  /**
   * Whether a PIN may be tried.
   *
   * @return false when too many were tried lately, so that even the right one is refused
   */
  Uni<Boolean> pinMayBeTried(UUID complaintId);

  /** Asks as much of the database as {@link #pinWasWrong} and changes nothing. */
  Uni<Void> pinOfNobody(UUID noComplaint);

  /** Counts a wrong PIN. */
  Uni<Void> pinWasWrong(UUID complaintId);
}
