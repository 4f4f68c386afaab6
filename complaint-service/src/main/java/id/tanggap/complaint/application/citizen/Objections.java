package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of objections. */
public interface Objections {

  /** What a list may be narrowed to; null fields do not narrow. */
  record Filter(Objection.State state, UUID complaintId) {}

  /** The objection; null when absent or of another region. */
  Uni<Objection> byId(String region, UUID id);

  /** Whether the caller may see it; hidden and absent cost the same one question. */
  Uni<Boolean> visible(Caller caller, UUID id);

  /** The objection, locked for a change; null when absent. */
  Uni<Objection> lock(String region, UUID id);

  /** The objections to a case, oldest first. */
  Uni<List<Objection>> of(String region, UUID complaintId);

  /** Objections to cases that the caller may see, newest first. */
  Uni<Page<Objection>> page(Caller caller, Filter filter, PageRequest request);

  /** Writes a new or changed objection; a second open one breaks {@code uq_objection_open}. */
  Uni<Objection> keep(Objection objection);
}
