package id.tanggap.complaint.application.complaint.escalation;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.complaint.domain.complaint.escalation.EscalationLadder;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Store of what was passed upwards, and of the ladders by which. */
public interface Escalations {

  /**
   * What a list may be narrowed to.
   *
   * @param open only what nobody acknowledged; null for all
   */
  record Filter(Boolean open, UUID complaintId) {}

  /** A stored ladder. */
  record Stored(EscalationLadder ladder, String createdBy, Instant createdAt) {}

  /** The escalation, locked for a change; null when absent or of another region. */
  Uni<Escalation> lock(String region, UUID id);

  /** What the caller may know and may be told by now, newest first. */
  Uni<Page<Escalation>> page(Caller caller, Filter filter, Instant now, PageRequest request);

  /** Writes a new or changed escalation. */
  Uni<Escalation> keep(Escalation escalation);

  /** The newest ladder of a region; null when it has none. */
  Uni<Stored> ladder(String region);

  /** Adds a version of the ladder; does nothing when the same version is already there. */
  Uni<Integer> addIfAbsent(String region, Stored ladder);
}
