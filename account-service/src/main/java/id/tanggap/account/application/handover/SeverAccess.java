package id.tanggap.account.application.handover;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.appointment.FollowAppointments;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.appointment.AppointmentState;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.ControlLoss;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ends the access of the outgoing person: no appointment in the unit gives any more, earlier proofs
 * of control are void, and everybody who has to know is told, all in one transaction.
 */
@ApplicationScoped
class SeverAccess {
  private final Handovers handovers;
  private final Units units;
  private final Appointments appointments;
  private final OfficialAccounts accounts;
  private final People people;
  private final Regions regions;
  private final Identities identities;
  private final RegistryEvents events;
  private final FollowAppointments follow;

  SeverAccess(
      Handovers handovers,
      Units units,
      Appointments appointments,
      OfficialAccounts accounts,
      People people,
      Regions regions,
      Identities identities,
      RegistryEvents events,
      FollowAppointments follow) {
    this.handovers = handovers;
    this.units = units;
    this.appointments = appointments;
    this.accounts = accounts;
    this.people = people;
    this.regions = regions;
    this.identities = identities;
    this.events = events;
    this.follow = follow;
  }

  /** Unit, appointments, account: locked in the order in which every other command locks them. */
  Uni<Handover> handle(
      Handover handover, String action, Map<String, Object> before, Actor actor, Instant now) {
    Deed deed = new Deed(action, before, actor, now);
    return regions
        .required(handover.region())
        .flatMap(region -> cut(handover, region).flatMap(cut -> sever(cut, deed)))
        .replaceWith(handover);
  }

  /**
   * What is cut.
   *
   * @param held appointments that give access no more: those of the outgoing person in the unit
   * @param owner unit of the account, which may have been given away since the handover was opened
   */
  private record Cut(
      Handover handover,
      Region region,
      Unit unit,
      List<Appointment> held,
      OfficialAccount account,
      Unit owner) {}

  private record Deed(String action, Map<String, Object> before, Actor actor, Instant now) {}

  private Uni<Cut> cut(Handover handover, Region region) {
    return units
        .lock(region.region(), handover.unitId())
        .flatMap(
            unit ->
                held(handover)
                    .flatMap(
                        held ->
                            accounts
                                .lock(region.region(), handover.accountId())
                                .invoke(Handover::requireLive)
                                .flatMap(
                                    account ->
                                        units
                                            .required(region.region(), account.unitId())
                                            .map(
                                                owner ->
                                                    new Cut(
                                                        handover, region, unit, held, account,
                                                        owner)))));
  }

  /**
   * None when the account goes to another unit: then the outgoing admin stays in office for what
   * remains, and loses the account with its transfer.
   */
  private Uni<List<Appointment>> held(Handover handover) {
    String region = handover.region();
    return appointments
        .find(region, handover.incomingAppointmentId())
        .flatMap(
            incoming ->
                incoming.unitId().equals(handover.unitId())
                    ? appointments.lockOfUnits(region, List.of(handover.unitId()))
                    : Uni.createFrom().item(List.<Appointment>of()))
        .map(
            all ->
                all.stream()
                    .filter(one -> one.personId().equals(handover.outgoingPersonId()))
                    .toList());
  }

  private Uni<Void> sever(Cut cut, Deed deed) {
    Handover handover = cut.handover();
    List<History.Change> besides = new ArrayList<>();
    Map<Appointment, Map<String, Object>> withdrawn = withdraw(cut, deed.now());
    boolean lost = lose(cut.account(), deed, besides);
    besides.add(
        HandoverRecords.change(handover, deed.action(), deed.before(), deed.actor(), deed.now()));
    return handovers
        .flush()
        .flatMap(
            done ->
                events.accounts(
                    lost
                        ? List.of(new RegistryEvents.Owned(cut.account(), cut.owner()))
                        : List.of(),
                    deed.now()))
        // also who had no access left here needs no user for the handover any more
        .flatMap(
            done ->
                identities.ask(handover.region(), List.of(handover.outgoingPersonId()), deed.now()))
        .flatMap(done -> people.find(handover.region(), handover.outgoingPersonId()))
        .flatMap(
            person ->
                follow.handle(
                    cut.region(),
                    withdrawn.entrySet().stream()
                        .map(one -> changed(one.getKey(), one.getValue(), cut.unit(), person))
                        .toList(),
                    besides,
                    deed.actor(),
                    deed.now()));
  }

  /**
   * Every post of the person in the unit gives no access any more, not only the one by which the
   * account was run: a token names units and roles apart, so a second post would keep the door
   * open. Who is to stay in another role gets a new letter.
   *
   * @return what was kept of each before
   */
  private static Map<Appointment, Map<String, Object>> withdraw(Cut cut, Instant now) {
    LocalDate today = cut.region().dayOf(now);
    UUID outgoing = cut.handover().outgoingAppointmentId();
    Map<Appointment, Map<String, Object>> withdrawn = new LinkedHashMap<>();
    for (Appointment one : cut.held()) {
      Map<String, Object> before = FollowAppointments.kept(one);
      boolean counts = one.id().equals(outgoing) || one.stateOn(today) != AppointmentState.ENDED;
      if (counts && one.withdrawAccess(now)) {
        withdrawn.put(one, before);
      }
    }
    return withdrawn;
  }

  private static boolean lose(OfficialAccount account, Deed deed, List<History.Change> besides) {
    Map<String, Object> before = AccountFacts.of(account);
    boolean lost = account.lose(ControlLoss.HANDOVER, deed.now());
    if (lost) {
      besides.add(
          new History.Change(
              account.region(),
              SubjectType.ACCOUNT,
              account.id(),
              "HANDED_OVER",
              deed.actor(),
              deed.now(),
              before,
              AccountFacts.of(account)));
    }
    return lost;
  }

  private static FollowAppointments.Changed changed(
      Appointment appointment, Map<String, Object> before, Unit unit, Person person) {
    return new FollowAppointments.Changed(
        new RegistryEvents.Served(appointment, unit, person), "ACCESS_WITHDRAWN", before);
  }
}
