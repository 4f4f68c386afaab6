package id.tanggap.account.application.handover;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.appointment.FollowAppointments;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.ControlLoss;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Ends the access of the outgoing person: the appointment gives none any more, earlier proofs of
 * control are void, and everybody who has to know is told, all in one transaction.
 */
@ApplicationScoped
class SeverAccess {
  private final Handovers handovers;
  private final Units units;
  private final Appointments appointments;
  private final OfficialAccounts accounts;
  private final People people;
  private final Regions regions;
  private final RegistryEvents events;
  private final FollowAppointments follow;
  private final History history;

  SeverAccess(
      Handovers handovers,
      Units units,
      Appointments appointments,
      OfficialAccounts accounts,
      People people,
      Regions regions,
      RegistryEvents events,
      FollowAppointments follow,
      History history) {
    this.handovers = handovers;
    this.units = units;
    this.appointments = appointments;
    this.accounts = accounts;
    this.people = people;
    this.regions = regions;
    this.events = events;
    this.follow = follow;
    this.history = history;
  }

  /** Unit, appointment, account: locked in the order in which every other command locks them. */
  Uni<Handover> handle(
      Handover handover, String action, Map<String, Object> before, Actor actor, Instant now) {
    String region = handover.region();
    return units
        .lock(region, handover.unitId())
        .flatMap(
            unit ->
                appointments
                    .lock(region, handover.outgoingAppointmentId())
                    .flatMap(
                        outgoing ->
                            accounts
                                .lock(region, handover.accountId())
                                .flatMap(
                                    account ->
                                        leavesUnit(handover, unit)
                                            .flatMap(
                                                leaves ->
                                                    sever(
                                                        new Cut(
                                                            handover, unit, outgoing, account,
                                                            leaves),
                                                        new Deed(action, before, actor, now))))))
        .replaceWith(handover);
  }

  /**
   * Whether the account goes to another unit: then the outgoing admin stays in office for what
   * remains, and loses the account with its transfer.
   */
  private Uni<Boolean> leavesUnit(Handover handover, Unit unit) {
    return appointments
        .find(handover.region(), handover.incomingAppointmentId())
        .map(incoming -> !incoming.unitId().equals(unit.id()));
  }

  private record Cut(
      Handover handover,
      Unit unit,
      Appointment outgoing,
      OfficialAccount account,
      boolean leavesUnit) {}

  private record Deed(String action, Map<String, Object> before, Actor actor, Instant now) {}

  private Uni<Void> sever(Cut cut, Deed deed) {
    Instant now = deed.now();
    String region = cut.handover().region();
    Map<String, Object> appointed = FollowAppointments.kept(cut.outgoing());
    ControlLevel held = cut.account().controlLevel();
    if (!cut.leavesUnit()) {
      cut.outgoing().withdrawAccess(now);
    }
    cut.account().lose(ControlLoss.HANDOVER, now);
    List<History.Change> besides =
        List.of(
            new History.Change(
                region,
                SubjectType.ACCOUNT,
                cut.account().id(),
                "HANDED_OVER",
                deed.actor(),
                now,
                Map.of("controlLevel", held),
                Map.of("controlLevel", cut.account().controlLevel())),
            HandoverRecords.change(
                cut.handover(), deed.action(), deed.before(), deed.actor(), now));
    Uni<Void> told =
        handovers
            .flush()
            .flatMap(
                done ->
                    events.accounts(
                        List.of(new RegistryEvents.Owned(cut.account(), cut.unit())), now));
    if (cut.leavesUnit()) {
      return told.flatMap(done -> history.record(besides));
    }
    return told.flatMap(done -> regions.required(region))
        .flatMap(
            known ->
                people
                    .find(region, cut.outgoing().personId())
                    .flatMap(
                        person ->
                            follow.handle(
                                known,
                                List.of(
                                    new FollowAppointments.Changed(
                                        new RegistryEvents.Served(
                                            cut.outgoing(), cut.unit(), person),
                                        "ACCESS_WITHDRAWN",
                                        appointed)),
                                besides,
                                deed.actor(),
                                now)));
  }
}
