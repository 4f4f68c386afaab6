package id.tanggap.account.application.person;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.person.Person;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads people. */
@ApplicationScoped
public class PersonQueries {
  private final People people;

  PersonQueries(People people) {
    this.people = people;
  }

  /** One person, if the reader may see them. */
  @WithSession
  public Uni<Person> get(Scope scope, UUID id) {
    return people.visible(scope, id).onItem().ifNull().failWith(() -> new NotFound("person", id));
  }

  /** A page of people by name. */
  @WithSession
  public Uni<Page<Person>> list(People.Filter filter, PageRequest page) {
    return people
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, person -> Cursor.of(person.name(), person.id())));
  }

  /** Number of people who meet a filter. */
  @WithSession
  public Uni<Long> count(People.Filter filter) {
    return people.count(filter);
  }
}
