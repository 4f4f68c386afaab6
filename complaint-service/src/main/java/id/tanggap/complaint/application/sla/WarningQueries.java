package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.sla.SlaWarning;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads the warnings that were delivered. */
@ApplicationScoped
public class WarningQueries {

  private final Warnings warnings;
  private final Clock clock;

  WarningQueries(Warnings warnings, Clock clock) {
    this.warnings = warnings;
    this.clock = clock;
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<SlaWarning>> page(Caller caller, Warnings.Filter filter, PageRequest request) {
    return warnings.page(caller, filter, clock.instant(), request);
  }
}
