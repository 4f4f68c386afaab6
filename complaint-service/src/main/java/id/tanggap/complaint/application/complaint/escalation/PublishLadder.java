package id.tanggap.complaint.application.complaint.escalation;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.escalation.EscalationLadder;
import id.tanggap.complaint.domain.complaint.escalation.LadderVersionTaken;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.function.LongConsumer;

/** Publishes the next version of the ladder; what already climbs goes on by the new one. */
@ApplicationScoped
public class PublishLadder {

  private final Escalations escalations;
  private final RegionLadder ladders;
  private final Clock clock;

  PublishLadder(Escalations escalations, RegionLadder ladders, Clock clock) {
    this.escalations = escalations;
    this.ladders = ladders;
    this.clock = clock;
  }

  /** The new rungs and hours. */
  public record Command(
      Caller caller,
      List<EscalationLadder.Rung> rungs,
      LocalTime quietFrom,
      LocalTime quietTo,
      LongConsumer versionCheck) {}

  /** Stores the version. */
  @WithTransaction
  public Uni<Escalations.Stored> handle(Command command) {
    String region = command.caller().region();
    return ladders
        .of(region)
        .chain(
            known -> {
              command.versionCheck().accept(known.ladder().version());
              EscalationLadder next =
                  EscalationLadder.of(
                      known.ladder().version() + 1,
                      command.rungs(),
                      command.quietFrom(),
                      command.quietTo());
              Escalations.Stored stored =
                  new Escalations.Stored(next, command.caller().actor().id(), clock.instant());
              return escalations
                  .addIfAbsent(region, stored)
                  .invoke(
                      added -> {
                        if (added == 0) {
                          throw new LadderVersionTaken();
                        }
                      })
                  .replaceWith(stored);
            });
  }
}
