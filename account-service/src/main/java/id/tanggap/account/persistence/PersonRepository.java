package id.tanggap.account.persistence;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.person.People;
import id.tanggap.account.domain.person.Person;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People in PostgreSQL. */
@ApplicationScoped
class PersonRepository extends RegionalRepository<Person, UUID> implements People {
  private static final String SERVES =
      "exists (select 1 from Appointment a, Unit u where a.region = :region"
          + " and a.personId = e.id and u.region = :region and u.id = a.unitId and (%s))";

  PersonRepository() {
    super(Person.class);
  }

  @Override
  public Uni<Person> find(String region, UUID id) {
    return byId(region, id);
  }

  @Override
  public Uni<Person> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Person> visible(Scope scope, UUID id) {
    Conditions conditions =
        new Conditions().with("e.id = :id", "id", id).within(scope, "u.path", SERVES);
    return one(scope.region(), conditions.where(), conditions.parameters());
  }

  @Override
  public Uni<List<Person>> byIds(String region, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.id in :ids", "", Map.of("ids", ids), ids.size());
  }

  @Override
  public Uni<List<Person>> byEmails(String region, Collection<String> emails) {
    return emails.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list(region, "e.workEmail in :emails", "", Map.of("emails", emails), emails.size());
  }

  @Override
  public Uni<Person> hold(String region, UUID id) {
    return sql(
            region,
            "select * from person where region = :region and id = :id for no key update",
            Map.of("id", id),
            Person.class)
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<List<Person>> holdByEmails(String region, Collection<String> emails) {
    return emails.isEmpty()
        ? Uni.createFrom().item(List.of())
        : sql(
            region,
            "select * from person where region = :region and work_email = any(:emails)"
                + " order by id for no key update",
            Map.of("emails", emails.toArray(String[]::new)),
            Person.class);
  }

  @Override
  public Uni<List<Person>> list(Filter filter, Cursor after, int limit) {
    Conditions conditions = conditions(filter);
    if (after != null) {
      conditions
          .with("e.name > :name or (e.name = :name and e.id > :id)", "name", after.string(0))
          .bind("id", after.uuid(1));
    }
    return list(
        filter.scope().region(),
        conditions.where(),
        "e.name, e.id",
        conditions.parameters(),
        limit);
  }

  @Override
  public Uni<Long> count(Filter filter) {
    Conditions conditions = conditions(filter);
    return count(filter.scope().region(), conditions.where(), conditions.parameters());
  }

  @Override
  public Uni<Void> addAll(List<Person> people) {
    return saveAll(people);
  }

  private static Conditions conditions(Filter filter) {
    return new Conditions()
        .within(filter.scope(), "u.path", SERVES)
        .containing("lower(concat(e.name, ' ', e.workEmail))", "text", filter.text());
  }
}
