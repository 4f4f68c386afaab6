package id.tanggap.account.application.handover;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.identity.Identities;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.handover.Checklist;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverState;
import id.tanggap.account.domain.handover.HandoverTick;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.domain.NotFound;
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
import java.util.stream.Stream;

/** Reads handovers. */
@ApplicationScoped
public class HandoverQueries {
  private final Handovers handovers;
  private final Identities identities;
  private final OfficialAccounts accounts;
  private final Units units;
  private final People people;

  HandoverQueries(
      Handovers handovers,
      Identities identities,
      OfficialAccounts accounts,
      Units units,
      People people) {
    this.handovers = handovers;
    this.identities = identities;
    this.accounts = accounts;
    this.units = units;
    this.people = people;
  }

  /**
   * Which handovers are asked for; null means any.
   *
   * @param subject the reader's user, whose own handovers are always among them
   * @param mine only those of the reader
   */
  public record Question(
      Scope scope, String subject, boolean mine, UUID accountId, HandoverState state) {}

  /** What stands around some handovers. */
  private record Around(
      Map<UUID, OfficialAccount> accounts,
      Map<UUID, Unit> units,
      Map<UUID, Person> people,
      Map<UUID, List<HandoverTick>> ticks) {}

  /** One handover, if the reader may see it. */
  @WithSession
  public Uni<HandoverView> get(Scope scope, String subject, UUID id) {
    return identities
        .personOf(scope.region(), subject)
        .flatMap(
            reader ->
                handovers
                    .find(scope.region(), id)
                    .onItem()
                    .ifNull()
                    .failWith(() -> new NotFound("handover", id))
                    .flatMap(found -> views(scope.region(), List.of(found), reader))
                    .map(views -> views.get(0)))
        .invoke(
            view -> {
              if (view.side() == null && !scope.covers(view.unit().path())) {
                throw new NotFound("handover", id);
              }
            });
  }

  /** A page of handovers, newest first. */
  @WithSession
  public Uni<Page<HandoverView>> list(Question question, PageRequest page) {
    String region = question.scope().region();
    return identities
        .personOf(region, question.subject())
        .flatMap(
            reader ->
                handovers
                    .list(
                        new Handovers.Filter(
                            question.scope(),
                            reader,
                            question.mine(),
                            question.accountId(),
                            question.state()),
                        page.after(),
                        page.fetch())
                    .map(found -> Page.of(found, page, one -> Cursor.of(one.id())))
                    .flatMap(
                        found ->
                            views(region, found.items(), reader)
                                .map(views -> new Page<>(views, found.next()))));
  }

  private Uni<List<HandoverView>> views(String region, List<Handover> found, UUID reader) {
    if (found.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return around(region, found)
        .map(
            around ->
                found.stream()
                    .map(
                        one ->
                            new HandoverView(
                                one,
                                new Checklist(around.ticks().getOrDefault(one.id(), List.of())),
                                around.accounts().get(one.accountId()),
                                around.units().get(one.unitId()),
                                around.people().get(one.outgoingPersonId()),
                                around.people().get(one.incomingPersonId()),
                                one.sideOf(reader)))
                    .toList());
  }

  private Uni<Around> around(String region, List<Handover> found) {
    List<UUID> both =
        found.stream()
            .flatMap(one -> Stream.of(one.outgoingPersonId(), one.incomingPersonId()))
            .distinct()
            .toList();
    return accounts
        .byIds(region, ids(found, Handover::accountId))
        .flatMap(
            owned ->
                units
                    .byIds(region, ids(found, Handover::unitId))
                    .flatMap(
                        owning ->
                            people
                                .byIds(region, both)
                                .flatMap(
                                    known ->
                                        handovers
                                            .ticks(region, ids(found, Handover::id))
                                            .map(
                                                ticks ->
                                                    new Around(
                                                        index(owned, OfficialAccount::id),
                                                        index(owning, Unit::id),
                                                        index(known, Person::id),
                                                        ticks.stream()
                                                            .collect(
                                                                Collectors.groupingBy(
                                                                    HandoverTick::handoverId)))))));
  }

  private static List<UUID> ids(List<Handover> found, Function<Handover, UUID> id) {
    return found.stream().map(id).distinct().toList();
  }

  private static <T> Map<UUID, T> index(List<T> things, Function<T, UUID> id) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
