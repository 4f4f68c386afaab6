package id.tanggap.account.application.identity;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.person.People;
import id.tanggap.account.domain.identity.IdentityState;
import id.tanggap.account.domain.identity.IdentitySync;
import id.tanggap.account.domain.person.Person;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads how far the identity provider knows of the people. */
@ApplicationScoped
public class IdentityQueries {
  private final Identities identities;
  private final People people;

  IdentityQueries(Identities identities, People people) {
    this.identities = identities;
    this.people = people;
  }

  /** How it stands with one person. */
  public record Standing(IdentitySync sync, Person person) {}

  /**
   * A page in the order in which the people were recorded.
   *
   * @param state null for any
   */
  @WithSession
  public Uni<Page<Standing>> list(String region, IdentityState state, PageRequest page) {
    return identities
        .list(region, state, page.after(), page.fetch())
        .map(found -> Page.of(found, page, one -> Cursor.of(one.personId())))
        .flatMap(
            found ->
                people
                    .byIds(region, found.items().stream().map(IdentitySync::personId).toList())
                    .map(
                        known -> {
                          Map<UUID, Person> byId =
                              known.stream()
                                  .collect(Collectors.toMap(Person::id, Function.identity()));
                          return found.map(one -> new Standing(one, byId.get(one.personId())));
                        }));
  }

  /** How it stands with some people, by person. */
  @WithSession
  public Uni<Map<UUID, IdentitySync>> of(Scope scope, List<UUID> ids) {
    return identities
        .byPeople(scope.region(), ids)
        .map(
            found ->
                found.stream()
                    .collect(Collectors.toMap(IdentitySync::personId, Function.identity())));
  }
}
