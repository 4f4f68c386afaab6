package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.SecretAccess;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the access list of a case that the caller may see. */
@ApplicationScoped
public class SecretAccessQueries {

  private final SecretAccesses accesses;
  private final CaseWork caseWork;

  SecretAccessQueries(SecretAccesses accesses, CaseWork caseWork) {
    this.accesses = accesses;
    this.caseWork = caseWork;
  }

  /** Newest first, with entries that ended. */
  @WithTransaction
  public Uni<Page<SecretAccess>> page(Caller caller, UUID complaintId, PageRequest request) {
    return caseWork
        .seen(caller, complaintId)
        .chain(seen -> accesses.page(caller.region(), complaintId, request));
  }
}
