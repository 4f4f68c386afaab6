package id.tanggap.calendar.application.publication;

import id.tanggap.calendar.config.CalendarConfig;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what nobody published in time. One replica looks at a time. */
@ApplicationScoped
public class MissOverduePublications {
  private static final String LEASE = "miss-overdue-publications";

  private final Leases leases;
  private final Publications publications;
  private final CalendarConfig.Sweep settings;

  MissOverduePublications(Leases leases, Publications publications, CalendarConfig config) {
    this.leases = leases;
    this.publications = publications;
    this.settings = config.sweep();
  }

  /**
   * What is overdue, when this replica holds the lease; nothing otherwise. Each of them is then
   * missed in a transaction of its own.
   *
   * @param replica name of this replica
   */
  @WithTransaction
  public Uni<List<Publications.Place>> handle(String replica) {
    return leases
        .take(LEASE, replica, settings.lease())
        .chain(
            mine ->
                mine
                    ? publications.overdue(settings.batch())
                    : Uni.createFrom().item(List.<Publications.Place>of()));
  }
}
