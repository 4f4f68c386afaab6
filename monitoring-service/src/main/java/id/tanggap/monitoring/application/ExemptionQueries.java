package id.tanggap.monitoring.application;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads approved silence. */
@ApplicationScoped
public class ExemptionQueries {

  private final Exemptions exemptions;

  ExemptionQueries(Exemptions exemptions) {
    this.exemptions = exemptions;
  }

  /**
   * One of them.
   *
   * @throws NotFound (as failure) when the region has none of that id
   */
  @WithTransaction
  public Uni<GrantedExemption> byId(String region, UUID id) {
    return exemptions
        .byId(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("exemption", id));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<GrantedExemption>> list(String region, PageRequest page) {
    return exemptions
        .list(region, page)
        .map(found -> Page.of(found, page, e -> Cursor.of(e.approvedAt(), e.id())));
  }
}
