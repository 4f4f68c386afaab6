package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.UnitCannotOwn;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.LongConsumer;

/** What every step of an incident has in common. Always inside the caller's transaction. */
@ApplicationScoped
class IncidentWork {

  private final Incidents incidents;
  private final Units units;

  IncidentWork(Incidents incidents, Units units) {
    this.incidents = incidents;
    this.units = units;
  }

  /** The incident, locked, when the caller may see it and read its newest version. */
  Uni<Incident> lock(Caller caller, UUID id, LongConsumer versionCheck) {
    return incidents
        .lock(caller.region(), id)
        .map(found -> known(caller, id, found))
        .invoke(incident -> versionCheck.accept(incident.version()));
  }

  /** The incident, when the caller may see it. */
  Uni<Incident> seen(Caller caller, UUID id) {
    return incidents.byId(caller.region(), id).map(found -> known(caller, id, found));
  }

  /** The incident, locked, when the caller speaks for its owner. */
  Uni<Incident> owned(Caller caller, UUID id, LongConsumer versionCheck) {
    return lock(caller, id, versionCheck)
        .invoke(
            incident -> {
              if (!caller.coordinator() && !caller.covers(incident.ownerUnitPath())) {
                throw new NotFound("incident", id);
              }
            });
  }

  /** A unit that can answer for an incident. */
  Uni<Unit> owner(String region, UUID unitId, Instant at) {
    return units
        .byId(region, unitId)
        .invoke(
            unit -> {
              if (unit == null) {
                throw new NotFound("unit", unitId);
              }
              if (!unit.activeOn(at.atZone(ZoneId.of(unit.regionZone())).toLocalDate())) {
                throw new UnitCannotOwn(unit.code());
              }
            });
  }

  private static Incident known(Caller caller, UUID id, Incident found) {
    if (found == null || !(caller.seesRegion() || caller.covers(found.ownerUnitPath()))) {
      throw new NotFound("incident", id);
    }
    return found;
  }
}
