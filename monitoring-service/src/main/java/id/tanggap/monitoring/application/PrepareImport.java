package id.tanggap.monitoring.application;

import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.observation.RowReader;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Gathers what is needed to understand a file of observations in one short transaction, so that
 * reading the file happens outside of any and on no event loop.
 */
@ApplicationScoped
public class PrepareImport {

  private final Roster roster;
  private final MonitoringConfig config;
  private final Clock clock;

  PrepareImport(Roster roster, MonitoringConfig config, Clock clock) {
    this.roster = roster;
    this.config = config;
    this.clock = clock;
  }

  /** Who can read rows about the accounts of a region. */
  @WithTransaction
  public Uni<RowReader> handle(String region) {
    return roster
        .region(region)
        .map(facts -> facts == null ? config.defaultZone() : facts.zone())
        .chain(
            zone ->
                roster
                    .known(region)
                    .map(accounts -> new RowReader(accounts, zone, clock.instant())));
  }
}
