package id.tanggap.complaint.application.complaint.escalation;

import id.tanggap.complaint.application.sla.ReferenceRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The ladder of a region. One that has none yet gets the one that ships, as version 1. */
@ApplicationScoped
public class RegionLadder {

  private static final String SHIPPED = "tanggap";

  private final Escalations escalations;
  private final ReferenceRules reference;
  private final Clock clock;

  RegionLadder(Escalations escalations, ReferenceRules reference, Clock clock) {
    this.escalations = escalations;
    this.reference = reference;
    this.clock = clock;
  }

  /** The ladder in force, in the caller's transaction. */
  public Uni<Escalations.Stored> of(String region) {
    return escalations
        .ladder(region)
        .chain(
            known ->
                known != null
                    ? Uni.createFrom().item(known)
                    : escalations
                        .addIfAbsent(
                            region,
                            new Escalations.Stored(reference.ladder(), SHIPPED, clock.instant()))
                        .chain(() -> escalations.ladder(region)));
  }
}
