package id.tanggap.account.application.person;

import id.tanggap.account.application.region.Regions;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.person.Nip;
import id.tanggap.account.domain.person.Particulars;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.WorkEmail;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Records one person. */
@ApplicationScoped
public class RegisterPerson {
  private final People people;
  private final Regions regions;
  private final PhoneNumbers phones;
  private final FollowPeople follow;
  private final Clock clock;

  RegisterPerson(
      People people, Regions regions, PhoneNumbers phones, FollowPeople follow, Clock clock) {
    this.people = people;
    this.regions = regions;
    this.phones = phones;
    this.follow = follow;
    this.clock = clock;
  }

  /** The person as typed. */
  public record Command(
      String region, String name, String workEmail, String phone, String nip, Actor actor) {}

  /** Records the person. */
  @WithTransaction
  public Uni<Person> handle(Command command) {
    Particulars particulars =
        new Particulars(
            command.name(),
            new WorkEmail(command.workEmail()),
            phones.e164(command.phone()),
            Nip.parse(command.nip()).orElse(null));
    Instant now = clock.instant();
    Person person = Person.record(command.region(), particulars, now);
    return regions
        .required(command.region())
        .call(region -> people.addAll(List.of(person)))
        .call(
            region ->
                follow.handle(
                    command.region(),
                    List.of(new FollowPeople.Changed(person, null)),
                    command.actor(),
                    now))
        .replaceWith(person);
  }
}
