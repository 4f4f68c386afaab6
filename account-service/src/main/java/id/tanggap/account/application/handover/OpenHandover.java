package id.tanggap.account.application.handover;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.config.HandoverConfig;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentUnknown;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.official.AccountUnknown;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.region.Region;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Opens the handover of an account from one admin of its unit to another. */
@ApplicationScoped
public class OpenHandover {
  private final Handovers handovers;
  private final OfficialAccounts accounts;
  private final Appointments appointments;
  private final Units units;
  private final Regions regions;
  private final Identities identities;
  private final History history;
  private final HandoverConfig config;
  private final Clock clock;

  OpenHandover(
      Handovers handovers,
      OfficialAccounts accounts,
      Appointments appointments,
      Units units,
      Regions regions,
      Identities identities,
      History history,
      HandoverConfig config,
      Clock clock) {
    this.handovers = handovers;
    this.accounts = accounts;
    this.appointments = appointments;
    this.units = units;
    this.regions = regions;
    this.identities = identities;
    this.history = history;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The handover.
   *
   * @param scope units over which the actor has authority
   */
  public record Command(
      Scope scope, UUID accountId, UUID outgoingId, UUID incomingId, String reason, Actor actor) {}

  /** Opens the handover. */
  @WithTransaction
  public Uni<Handover> handle(Command command) {
    Instant now = clock.instant();
    return regions
        .required(command.scope().region())
        .flatMap(region -> account(command).flatMap(account -> open(command, region, account, now)))
        .call(handovers::add)
        // both have to be able to log in, also who is not in office yet or any more
        .call(
            opened ->
                identities.ask(
                    opened.region(),
                    List.of(opened.outgoingPersonId(), opened.incomingPersonId()),
                    now))
        .call(
            opened ->
                history.record(
                    List.of(HandoverRecords.change(opened, "OPENED", null, command.actor(), now))));
  }

  private Uni<Handover> open(Command command, Region region, OfficialAccount account, Instant now) {
    return appointment(command, command.outgoingId())
        .flatMap(
            outgoing ->
                appointment(command, command.incomingId())
                    .map(
                        incoming ->
                            Handover.open(
                                account,
                                new Handover.Parties(outgoing, incoming),
                                command.reason(),
                                command.actor(),
                                config.timeLimit(),
                                region.dayOf(now),
                                now)));
  }

  private Uni<OfficialAccount> account(Command command) {
    String region = command.scope().region();
    return accounts
        .find(region, command.accountId())
        .onItem()
        .ifNull()
        .failWith(() -> new AccountUnknown(command.accountId().toString()))
        .call(
            account ->
                units
                    .required(region, account.unitId())
                    .invoke(
                        unit -> {
                          if (!command.scope().covers(unit.path())) {
                            throw new AccountUnknown(command.accountId().toString());
                          }
                        }));
  }

  private Uni<Appointment> appointment(Command command, UUID id) {
    return appointments
        .find(command.scope().region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new AppointmentUnknown(id.toString()));
  }
}
