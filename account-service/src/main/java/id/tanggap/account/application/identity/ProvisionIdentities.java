package id.tanggap.account.application.identity;

import id.tanggap.account.application.appointment.Appointments;
import id.tanggap.account.application.handover.Handovers;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.config.IdentityConfig;
import id.tanggap.account.domain.appointment.Appointment;
import id.tanggap.account.domain.identity.DesiredIdentity;
import id.tanggap.account.domain.identity.IdentityError;
import id.tanggap.account.domain.identity.IdentitySync;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.region.Region;
import id.tanggap.account.domain.unit.Unit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The two transactions around an attempt to bring a user in line. The identity provider is spoken
 * to between them, never inside: a lease keeps other replicas away meanwhile, and runs out should
 * this process die.
 */
@ApplicationScoped
public class ProvisionIdentities {
  private final Identities identities;
  private final People people;
  private final Appointments appointments;
  private final Units units;
  private final Handovers handovers;
  private final Regions regions;
  private final IdentityConfig config;
  private final Clock clock;

  ProvisionIdentities(
      Identities identities,
      People people,
      Appointments appointments,
      Units units,
      Handovers handovers,
      Regions regions,
      IdentityConfig config,
      Clock clock) {
    this.identities = identities;
    this.people = people;
    this.appointments = appointments;
    this.units = units;
    this.handovers = handovers;
    this.regions = regions;
    this.config = config;
    this.clock = clock;
  }

  /**
   * An attempt to make.
   *
   * @param generation stands for everything that the order takes into account
   */
  public record Attempt(
      String region, UUID personId, long generation, IdentityProvider.Order order) {}

  /** Takes the next person who is due; gives null when nobody is. */
  @WithTransaction
  public Uni<Attempt> next() {
    Instant now = clock.instant();
    return identities
        .lockNext(now)
        .flatMap(sync -> sync == null ? Uni.createFrom().nullItem() : attempt(sync, now));
  }

  private Uni<Attempt> attempt(IdentitySync sync, Instant now) {
    sync.lease(now.plus(config.lease()));
    return identities
        .flush()
        .flatMap(done -> regions.required(sync.region()))
        .flatMap(
            region ->
                people
                    .find(sync.region(), sync.personId())
                    .flatMap(person -> desired(region, person, now)))
        .map(
            desired ->
                new Attempt(
                    sync.region(),
                    sync.personId(),
                    sync.generation(),
                    new IdentityProvider.Order(desired, sync.linked(), sync.granted())));
  }

  private Uni<DesiredIdentity> desired(Region region, Person person, Instant now) {
    return appointments
        .ofPeople(person.region(), List.of(person.id()))
        .flatMap(
            all ->
                units
                    .byIds(
                        person.region(), all.stream().map(Appointment::unitId).distinct().toList())
                    .flatMap(
                        served ->
                            handovers
                                .takesPart(person.region(), person.id())
                                .map(
                                    handingOver ->
                                        DesiredIdentity.of(
                                            person,
                                            all,
                                            served.stream()
                                                .collect(
                                                    Collectors.toMap(
                                                        Unit::id, Function.identity())),
                                            handingOver,
                                            region.dayOf(now)))));
  }

  /** The attempt came to its end. */
  @WithTransaction
  public Uni<Void> succeeded(Attempt attempt, IdentitySync.Linked user) {
    DesiredIdentity desired = attempt.order().desired();
    return identities
        .lock(attempt.region(), attempt.personId())
        .invoke(
            sync ->
                sync.succeeded(
                    attempt.generation(),
                    user,
                    new IdentitySync.Granted(desired.roles(), desired.units()),
                    clock.instant()))
        .flatMap(sync -> identities.flush());
  }

  /** The attempt failed and is made again later. */
  @WithTransaction
  public Uni<Void> failed(Attempt attempt, IdentityError error) {
    IdentitySync.Pauses pauses =
        new IdentitySync.Pauses(
            config.firstPause(), config.longestOutagePause(), config.longestRefusalPause());
    return identities
        .lock(attempt.region(), attempt.personId())
        .invoke(sync -> sync.failed(attempt.generation(), error, pauses, clock.instant()))
        .flatMap(sync -> identities.flush());
  }
}
