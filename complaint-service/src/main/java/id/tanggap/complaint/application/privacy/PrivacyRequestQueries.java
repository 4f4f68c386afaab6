package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.privacy.PrivacyEntry;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads requests about personal data and their trails. */
@ApplicationScoped
public class PrivacyRequestQueries {

  private final PrivacyRequests requests;
  private final PrivacyLog log;

  PrivacyRequestQueries(PrivacyRequests requests, PrivacyLog log) {
    this.requests = requests;
    this.log = log;
  }

  /** One request and the cases it is about. */
  @WithTransaction
  public Uni<OpenPrivacyRequest.Opened> one(String region, UUID id) {
    return found(region, id)
        .chain(
            request ->
                requests
                    .cases(region, id)
                    .map(cases -> new OpenPrivacyRequest.Opened(request, cases)));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<PrivacyRequest>> page(
      String region, PrivacyRequests.Filter filter, PageRequest request) {
    return requests.page(region, filter, request);
  }

  /** The trail of a request, oldest first. */
  @WithTransaction
  public Uni<List<PrivacyEntry>> trail(String region, UUID id) {
    return found(region, id).chain(request -> log.of(region, id));
  }

  private Uni<PrivacyRequest> found(String region, UUID id) {
    return requests
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("privacy-request", id));
  }
}
