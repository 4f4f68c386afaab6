package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.Delegation;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Somebody stands in for somebody who is away: what is entrusted to one reaches the other. */
@ApplicationScoped
public class DelegateWork {

  private final Delegations delegations;
  private final Units units;
  private final Clock clock;

  DelegateWork(Delegations delegations, Units units, Clock clock) {
    this.delegations = delegations;
    this.units = units;
    this.clock = clock;
  }

  /** Who stands in for whom, in which unit, from day to day. */
  public record Command(
      Caller caller,
      UUID unitId,
      Delegation.Person from,
      Delegation.Person to,
      LocalDate startsOn,
      LocalDate endsOn,
      String reason) {}

  /** Stores it. */
  @WithTransaction
  public Uni<Delegation> handle(Command command) {
    Caller caller = command.caller();
    return units
        .byId(caller.region(), command.unitId())
        .map(
            unit -> {
              if (unit == null || !(caller.coordinator() || caller.covers(unit.path()))) {
                throw new NotFound("unit", command.unitId());
              }
              return Delegation.of(
                  caller.region(),
                  new Assignment.To(unit.id(), unit.path()),
                  command.from(),
                  command.to(),
                  new Delegation.Days(command.startsOn(), command.endsOn()),
                  Masking.mask(command.reason()),
                  caller.actor().id(),
                  clock.instant());
            })
        .chain(delegations::keep);
  }

  /** Ends one early. */
  @WithTransaction
  public Uni<Delegation> end(Caller caller, UUID id, LongConsumer versionCheck) {
    return delegations
        .lock(caller.region(), id)
        .chain(
            found -> {
              if (found == null || !(caller.coordinator() || caller.covers(found.unitPath()))) {
                throw new NotFound("delegation", id);
              }
              versionCheck.accept(found.version());
              found.end(clock.instant());
              return delegations.keep(found);
            });
  }

  /** Those that the caller may know, newest first. */
  @WithTransaction
  public Uni<Page<Delegation>> page(Caller caller, PageRequest request) {
    return delegations.page(caller, request);
  }
}
