package id.tanggap.account.application.appointment;

import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.training.TrainedAdmins;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.region.Region;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Appointments begin and end at midnight without anybody doing anything. This notices it, counts
 * the trained admins of the units concerned again, and lets users gain or lose their authority.
 */
@ApplicationScoped
public class TurnAppointments {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Appointments appointments;
  private final Regions regions;
  private final Units units;
  private final TrainedAdmins trained;
  private final Identities identities;
  private final Clock clock;

  TurnAppointments(
      Appointments appointments,
      Regions regions,
      Units units,
      TrainedAdmins trained,
      Identities identities,
      Clock clock) {
    this.appointments = appointments;
    this.regions = regions;
    this.units = units;
    this.trained = trained;
    this.identities = identities;
    this.clock = clock;
  }

  /**
   * Takes one unit that is due, if there is one. Two replicas may take the same unit: the lock on
   * it makes the second find nothing left to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return appointments
        .due(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : turn(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> turn(Appointments.Due due, Instant now) {
    return regions
        .required(due.region())
        .flatMap(
            region -> {
              LocalDate today = region.dayOf(now);
              List<UUID> unit = List.of(due.unitId());
              return units
                  .lockAll(due.region(), unit)
                  .flatMap(locked -> appointments.lockOfUnits(due.region(), unit))
                  .flatMap(all -> settle(region, all, today, now))
                  .flatMap(settled -> trained.refresh(region, unit, now));
            });
  }

  private Uni<Void> settle(Region region, List<Appointment> all, LocalDate today, Instant now) {
    List<UUID> turned =
        all.stream()
            .filter(one -> one.nextChangeOn() != null && !one.nextChangeOn().isAfter(today))
            .map(Appointment::personId)
            .distinct()
            .toList();
    all.forEach(one -> one.settle(today));
    return appointments.flush().flatMap(done -> identities.ask(region.region(), turned, now));
  }
}
