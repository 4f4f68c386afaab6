package id.tanggap.account.application.person;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.person.Nip;
import id.tanggap.account.domain.person.Particulars;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.person.WorkEmail;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes what is recorded about a person. */
@ApplicationScoped
public class ChangePerson {
  private final People people;
  private final PhoneNumbers phones;
  private final FollowPeople follow;
  private final Clock clock;

  ChangePerson(People people, PhoneNumbers phones, FollowPeople follow, Clock clock) {
    this.people = people;
    this.phones = phones;
    this.follow = follow;
    this.clock = clock;
  }

  /** Particulars as somebody typed them; null or blank where there is nothing. */
  public record Typed(String name, String workEmail, String phone, String nip) {}

  /**
   * The change.
   *
   * @param precondition throws when the person is not as the caller last saw them
   * @param typed new particulars from the recorded ones
   */
  public record Command(
      String region,
      UUID id,
      Consumer<Person> precondition,
      UnaryOperator<Typed> typed,
      Actor actor) {}

  /** Changes the person. */
  @WithTransaction
  public Uni<Person> handle(Command command) {
    Instant now = clock.instant();
    return people
        .lock(command.region(), command.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("person", command.id()))
        .invoke(command.precondition())
        .call(person -> change(command, person, now));
  }

  private Uni<Void> change(Command command, Person person, Instant now) {
    Particulars before = person.particulars();
    Typed typed = command.typed().apply(typed(before));
    Particulars after =
        new Particulars(
            typed.name(),
            new WorkEmail(typed.workEmail()),
            phones.e164(typed.phone()),
            Nip.parse(typed.nip()).orElse(null));
    if (!person.revise(after, now)) {
      return Uni.createFrom().voidItem();
    }
    return people
        .flush()
        .flatMap(
            done ->
                follow.handle(
                    command.region(),
                    List.of(new FollowPeople.Changed(person, before)),
                    command.actor(),
                    now));
  }

  private static Typed typed(Particulars recorded) {
    return new Typed(
        recorded.name(),
        recorded.email().address(),
        recorded.phone(),
        recorded.employeeNumber().map(Nip::digits).orElse(null));
  }
}
