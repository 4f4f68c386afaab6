package id.tanggap.monitoring.application;

import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.observation.Observation;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Reads observations: the evidence behind every class. */
@ApplicationScoped
public class ObservationQueries {

  private final Observations observations;

  ObservationQueries(Observations observations) {
    this.observations = observations;
  }

  /**
   * Newest first.
   *
   * @param accountId only of this account, null for all
   * @param since only from this instant on, null for all
   */
  @WithTransaction
  public Uni<Page<Observation>> list(Scope scope, UUID accountId, Instant since, PageRequest page) {
    return observations
        .list(scope, accountId, since, page)
        .map(found -> Page.of(found, page, o -> Cursor.of(o.at(), o.id())));
  }
}
