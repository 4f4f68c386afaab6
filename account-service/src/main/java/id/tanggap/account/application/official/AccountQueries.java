package id.tanggap.account.application.official;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.official.CoOwner;
import id.tanggap.account.domain.official.FormerHandle;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.StatusChange;
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

/** Reads official accounts. */
@ApplicationScoped
public class AccountQueries {
  private final OfficialAccounts accounts;
  private final Units units;

  AccountQueries(OfficialAccounts accounts, Units units) {
    this.accounts = accounts;
    this.units = units;
  }

  /** One account. */
  @WithSession
  public Uni<AccountView> get(Scope scope, UUID id) {
    return visible(scope, id);
  }

  /** History of one account, oldest first. */
  @WithSession
  public Uni<List<StatusChange>> history(Scope scope, UUID id) {
    return visible(scope, id).flatMap(view -> accounts.history(scope.region(), id));
  }

  /** A unit that works with an account. */
  public record Shared(CoOwner coOwner, Unit unit) {}

  /** Units that work with an account, in the order in which they came. */
  @WithSession
  public Uni<List<Shared>> coOwners(Scope scope, UUID id) {
    return visible(scope, id).flatMap(view -> coOwners(view.account()));
  }

  /** An account and the handles that it had before, the latest first. */
  public record Named(OfficialAccount account, List<FormerHandle> formers) {}

  /** Handles of an account. */
  @WithSession
  public Uni<Named> handles(Scope scope, UUID id) {
    return visible(scope, id)
        .flatMap(
            view ->
                accounts
                    .formerHandles(scope.region(), id)
                    .map(formers -> new Named(view.account(), formers)));
  }

  /** A page of accounts in the order in which they were registered. */
  @WithSession
  public Uni<Page<AccountView>> list(OfficialAccounts.Filter filter, PageRequest page) {
    return accounts
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, account -> Cursor.of(account.id())))
        .flatMap(
            found ->
                units
                    .byIds(
                        filter.scope().region(),
                        found.items().stream().map(OfficialAccount::unitId).distinct().toList())
                    .map(owners -> join(found, owners)));
  }

  /** Number of accounts that meet a filter. */
  @WithSession
  public Uni<Long> count(OfficialAccounts.Filter filter) {
    return accounts.count(filter);
  }

  private Uni<AccountView> visible(Scope scope, UUID id) {
    return accounts
        .find(scope.region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("account", id))
        .flatMap(
            account ->
                units
                    .required(scope.region(), account.unitId())
                    .map(owner -> new AccountView(account, owner)))
        .call(view -> requireVisible(scope, view));
  }

  /** Those see an account who see its owner or a unit that works with it. */
  private Uni<Void> requireVisible(Scope scope, AccountView view) {
    if (scope.covers(view.owner().path())) {
      return Uni.createFrom().voidItem();
    }
    return coOwners(view.account())
        .invoke(
            shared -> {
              if (shared.stream().noneMatch(one -> scope.covers(one.unit().path()))) {
                throw new NotFound("account", view.account().id());
              }
            })
        .replaceWithVoid();
  }

  private Uni<List<Shared>> coOwners(OfficialAccount account) {
    return accounts
        .coOwners(account.region(), account.id())
        .flatMap(
            found ->
                units
                    .byIds(account.region(), found.stream().map(CoOwner::unitId).toList())
                    .map(
                        known ->
                            found.stream()
                                .map(
                                    one ->
                                        new Shared(
                                            one,
                                            known.stream()
                                                .filter(unit -> unit.id().equals(one.unitId()))
                                                .findFirst()
                                                .orElseThrow()))
                                .toList()));
  }

  private static Page<AccountView> join(Page<OfficialAccount> found, List<Unit> owners) {
    Map<UUID, Unit> byId = owners.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    return found.map(account -> new AccountView(account, byId.get(account.unitId())));
  }
}
