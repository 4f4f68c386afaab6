package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.privacy.IdentityLook;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads who looked behind the mask. */
@ApplicationScoped
public class IdentityLookQueries {

  private final IdentityLooks looks;

  IdentityLookQueries(IdentityLooks looks) {
    this.looks = looks;
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<IdentityLook>> page(Caller caller, UUID complaintId, PageRequest request) {
    return looks.page(caller, complaintId, request);
  }
}
