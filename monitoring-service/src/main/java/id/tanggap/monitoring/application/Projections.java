package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.roster.MonitoredAccount;
import id.tanggap.monitoring.domain.roster.MonitoredAppointment;
import id.tanggap.monitoring.domain.roster.MonitoredUnit;
import id.tanggap.monitoring.domain.roster.Tenure;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Port: the projections that make the roster. Look-ups lock and give null when unknown. */
public interface Projections {

  /** A unit. */
  Uni<MonitoredUnit> unit(String region, UUID id);

  /** Stores a unit. */
  Uni<Void> save(MonitoredUnit unit);

  /** An account. */
  Uni<MonitoredAccount> account(String region, UUID id);

  /** Stores an account. */
  Uni<Void> save(MonitoredAccount account);

  /** The tenure of an account that lasts. */
  Uni<Tenure> openTenure(String region, UUID accountId);

  /** Stores a tenure. */
  Uni<Void> save(Tenure tenure);

  /** An appointment. */
  Uni<MonitoredAppointment> appointment(String region, UUID id);

  /** Stores an appointment. */
  Uni<Void> save(MonitoredAppointment appointment);

  /** Marks what the source deleted; a tombstone names only the id. */
  Uni<Void> remove(Kind kind, UUID id);

  /** What a tombstone is about. */
  enum Kind {
    /** A unit. */
    UNIT,
    /** An account. */
    ACCOUNT,
    /** An appointment. */
    APPOINTMENT
  }
}
