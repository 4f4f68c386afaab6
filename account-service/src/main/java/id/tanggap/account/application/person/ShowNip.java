package id.tanggap.account.application.person;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.person.Nip;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Shows the whole employee number of a person to somebody who may see it. That it was shown, and to
 * whom, stays in the history: the number holds the date of birth.
 */
@ApplicationScoped
public class ShowNip {
  private final People people;
  private final History history;
  private final Clock clock;

  ShowNip(People people, History history, Clock clock) {
    this.people = people;
    this.history = history;
    this.clock = clock;
  }

  /** The number; not found when the person has none. */
  @WithTransaction
  public Uni<Nip> handle(String region, UUID id, Actor actor) {
    return people
        .find(region, id)
        .map(person -> person == null ? null : person.particulars().nip())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("nip", id))
        .call(
            nip ->
                history.record(
                    List.of(
                        new History.Change(
                            region,
                            SubjectType.PERSON,
                            id,
                            "NIP_SHOWN",
                            actor,
                            clock.instant(),
                            null,
                            Map.of("nip", nip.masked())))));
  }
}
