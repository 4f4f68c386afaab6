package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.SlaPeriod;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;

/** Closes a month: from then on its figures are restated beside themselves, never overwritten. */
@ApplicationScoped
public class ClosePeriod {

  private final Periods periods;
  private final RegionRules regionRules;
  private final Clock clock;

  ClosePeriod(Periods periods, RegionRules regionRules, Clock clock) {
    this.periods = periods;
    this.regionRules = regionRules;
    this.clock = clock;
  }

  /** The month and who closes it. */
  public record Command(String region, String actorId, YearMonth month) {}

  /** Closes it. */
  @WithTransaction
  public Uni<SlaPeriod> handle(Command command) {
    return regionRules
        .office(command.region())
        .map(
            office ->
                SlaPeriod.close(
                    command.region(),
                    command.month(),
                    command.actorId(),
                    clock.instant(),
                    office.calendar().zone()))
        .chain(periods::add);
  }
}
