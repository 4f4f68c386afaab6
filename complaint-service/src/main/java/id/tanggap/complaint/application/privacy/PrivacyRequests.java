package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.complaint.domain.privacy.PrivacyRequest.RequestKind;
import id.tanggap.complaint.domain.privacy.PrivacyRequest.RequestState;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of requests about personal data. */
public interface PrivacyRequests {

  /**
   * What a list may be narrowed to; null fields do not narrow.
   *
   * @param lateAt only open ones whose time was over then
   */
  record Filter(RequestState state, RequestKind kind, Instant lateAt) {}

  /** The request; null when absent or of another region. */
  Uni<PrivacyRequest> byId(String region, UUID id);

  /** The request, locked for a change; null when absent. */
  Uni<PrivacyRequest> lock(String region, UUID id);

  /** Newest first. */
  Uni<Page<PrivacyRequest>> page(String region, Filter filter, PageRequest request);

  /** The cases that it is about. */
  Uni<List<UUID>> cases(String region, UUID requestId);

  /**
   * What the reporter of a case asked about the own data on its tracker, oldest first. What was
   * entered for somebody who named the case is not among it: that may be another person.
   */
  Uni<List<PrivacyRequest>> byReporter(String region, UUID complaintId);

  /** Binds cases to it. */
  Uni<Void> about(String region, UUID requestId, List<UUID> complaintIds);

  /** Writes a new or changed request with its line of the trail. */
  Uni<PrivacyRequest> keep(PrivacyRequest request, PrivacyEntry entry);
}
