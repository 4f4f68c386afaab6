package id.tanggap.complaint.application.complaint.escalation;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Reads what was passed upwards and by which ladder. */
@ApplicationScoped
public class EscalationQueries {

  private final Escalations escalations;
  private final RegionLadder ladders;
  private final Clock clock;

  EscalationQueries(Escalations escalations, RegionLadder ladders, Clock clock) {
    this.escalations = escalations;
    this.ladders = ladders;
    this.clock = clock;
  }

  /** Newest first; what falls into quiet hours shows when they are over. */
  @WithTransaction
  public Uni<Page<Escalation>> page(Caller caller, Escalations.Filter filter, PageRequest request) {
    return escalations.page(caller, filter, clock.instant(), request);
  }

  /** The ladder in force. */
  @WithTransaction
  public Uni<Escalations.Stored> ladder(String region) {
    return ladders.of(region);
  }
}
