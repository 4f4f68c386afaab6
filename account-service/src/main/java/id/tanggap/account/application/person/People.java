package id.tanggap.account.application.person;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.person.Person;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of people. */
public interface People {

  /**
   * Which people are asked for.
   *
   * @param scope readers who do not see the whole region see who serves their units
   * @param text part of name or work e-mail, null for any
   */
  record Filter(Scope scope, String text) {}

  /** The person, or null. */
  Uni<Person> find(String region, UUID id);

  /** The person, locked until the end of the transaction, or null. */
  Uni<Person> lock(String region, UUID id);

  /** The person if the reader may see them, or null. */
  Uni<Person> visible(Scope scope, UUID id);

  /** People by id, in any order. */
  Uni<List<Person>> byIds(String region, Collection<UUID> ids);

  /** People by work e-mail in lower case, in any order. */
  Uni<List<Person>> byEmails(String region, Collection<String> emails);

  /**
   * The person, who is not changed until the end of the transaction, or null. Others may still
   * point at them meanwhile: who records an attendance holds the person before the unit.
   */
  Uni<Person> hold(String region, UUID id);

  /** As {@link #byEmails}, each held as by {@link #hold}, in the order of their ids. */
  Uni<List<Person>> holdByEmails(String region, Collection<String> emails);

  /** People by name, after a place in the order. */
  Uni<List<Person>> list(Filter filter, Cursor after, int limit);

  /** Number of people who meet a filter. */
  Uni<Long> count(Filter filter);

  /** Stores new people and lets the constraints speak. */
  Uni<Void> addAll(List<Person> people);

  /** Writes what changed. */
  Uni<Void> flush();
}
