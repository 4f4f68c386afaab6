package id.tanggap.account.application;

import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/**
 * Port: tells other services the whole state of what changed, in the transaction of the change.
 * Aggregates must be flushed before, because the state carries their version.
 */
public interface RegistryEvents {

  /** An account and the unit that owns it. */
  record Owned(OfficialAccount account, Unit owner) {}

  /** An appointment with the person and the unit served. */
  record Served(Appointment appointment, Unit unit, Person person) {}

  /** Units of one region changed. */
  Uni<Void> units(Region region, List<Unit> units, Instant at);

  /** Accounts changed. */
  Uni<Void> accounts(List<Owned> accounts, Instant at);

  /** Appointments changed. */
  Uni<Void> appointments(List<Served> appointments, Instant at);
}
