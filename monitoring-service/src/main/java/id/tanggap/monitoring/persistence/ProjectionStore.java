package id.tanggap.monitoring.persistence;

import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.monitoring.application.Projections;
import id.tanggap.monitoring.domain.roster.MonitoredAccount;
import id.tanggap.monitoring.domain.roster.MonitoredAppointment;
import id.tanggap.monitoring.domain.roster.MonitoredUnit;
import id.tanggap.monitoring.domain.roster.Tenure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The projections of the roster in PostgreSQL. */
@ApplicationScoped
class ProjectionStore implements Projections {

  private final MonitoredUnitRepository units;
  private final MonitoredAccountRepository accounts;
  private final MonitoredAppointmentRepository appointments;
  private final TenureRepository tenures;
  private final CrossRegion crossRegion;

  ProjectionStore(
      MonitoredUnitRepository units,
      MonitoredAccountRepository accounts,
      MonitoredAppointmentRepository appointments,
      TenureRepository tenures,
      CrossRegion crossRegion) {
    this.units = units;
    this.accounts = accounts;
    this.appointments = appointments;
    this.tenures = tenures;
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<MonitoredUnit> unit(String region, UUID id) {
    return units.lockById(region, id);
  }

  @Override
  public Uni<Void> save(MonitoredUnit unit) {
    return units.save(unit).replaceWithVoid();
  }

  @Override
  public Uni<MonitoredAccount> account(String region, UUID id) {
    return accounts.lockById(region, id);
  }

  @Override
  public Uni<Void> save(MonitoredAccount account) {
    return accounts.save(account).replaceWithVoid();
  }

  @Override
  public Uni<Tenure> openTenure(String region, UUID accountId) {
    return tenures.one(
        region, "e.accountId = :accountId and e.until is null", Map.of("accountId", accountId));
  }

  @Override
  public Uni<Void> save(Tenure tenure) {
    return tenures.save(tenure).replaceWithVoid();
  }

  @Override
  public Uni<MonitoredAppointment> appointment(String region, UUID id) {
    return appointments.lockById(region, id);
  }

  @Override
  public Uni<Void> save(MonitoredAppointment appointment) {
    return appointments.save(appointment).replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(Kind kind, UUID id) {
    String table =
        switch (kind) {
          case UNIT -> "monitored_unit";
          case ACCOUNT -> "monitored_account";
          case APPOINTMENT -> "monitored_appointment";
        };
    return crossRegion
        .execute(
            "a tombstone names only the id",
            "update " + table + " set removed = true where id = :id",
            Map.of("id", id))
        .replaceWithVoid();
  }
}
