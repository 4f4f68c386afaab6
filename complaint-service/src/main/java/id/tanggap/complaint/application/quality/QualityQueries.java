package id.tanggap.complaint.application.quality;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.quality.QualityFlag;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads quality flags. */
@ApplicationScoped
public class QualityQueries {

  private final QualityFlags flags;

  QualityQueries(QualityFlags flags) {
    this.flags = flags;
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<QualityFlag>> page(
      Caller caller, QualityFlags.Filter filter, PageRequest request) {
    return flags.page(caller, filter, request);
  }
}
