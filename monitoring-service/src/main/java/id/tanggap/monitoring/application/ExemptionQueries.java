package id.tanggap.monitoring.application;

import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads approved silence. */
@ApplicationScoped
public class ExemptionQueries {

  private final Exemptions exemptions;

  ExemptionQueries(Exemptions exemptions) {
    this.exemptions = exemptions;
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<GrantedExemption>> list(String region, PageRequest page) {
    return exemptions
        .list(region, page)
        .map(found -> Page.of(found, page, e -> Cursor.of(e.approvedAt(), e.id())));
  }
}
