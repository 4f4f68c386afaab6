package id.tanggap.complaint.application.routing;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.routing.RoutingSuggestion;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads routing rules and what they said of cases. */
@ApplicationScoped
public class RoutingQueries {

  private final RoutingVersions versions;
  private final RoutedCases cases;
  private final CaseWork caseWork;

  RoutingQueries(RoutingVersions versions, RoutedCases cases, CaseWork caseWork) {
    this.versions = versions;
    this.cases = cases;
    this.caseWork = caseWork;
  }

  /** Versions, newest first. */
  @WithTransaction
  public Uni<Page<RoutingVersions.Stored>> page(String region, PageRequest request) {
    return versions.page(region, request);
  }

  /** One version. */
  @WithTransaction
  public Uni<RoutingVersions.Stored> version(String region, int version) {
    return versions
        .version(region, version)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("routing rules", version));
  }

  /** What the rules said of a case that the caller may see. */
  @WithTransaction
  public Uni<List<RoutingSuggestion>> suggestions(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(complaint -> cases.suggestions(complaint.region(), complaint.id()));
  }
}
