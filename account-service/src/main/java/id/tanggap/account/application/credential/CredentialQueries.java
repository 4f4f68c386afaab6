package id.tanggap.account.application.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.credential.Credential;
import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is known about credentials; there is no query for a secret. */
@ApplicationScoped
public class CredentialQueries {
  private final Credentials credentials;
  private final OwnedCredentials owned;
  private final OfficialAccounts accounts;
  private final Units units;
  private final Clock clock;

  CredentialQueries(
      Credentials credentials,
      OwnedCredentials owned,
      OfficialAccounts accounts,
      Units units,
      Clock clock) {
    this.credentials = credentials;
    this.owned = owned;
    this.accounts = accounts;
    this.units = units;
    this.clock = clock;
  }

  /** One credential. */
  @WithSession
  public Uni<CredentialView> get(Scope scope, UUID id) {
    return owned.visible(scope, id);
  }

  /** A page of credentials in the order in which they were stored. */
  @WithSession
  public Uni<Page<CredentialView>> list(Credentials.Filter filter, PageRequest page) {
    String region = filter.scope().region();
    return credentials
        .list(filter, page.after(), page.fetch())
        .map(found -> Page.of(found, page, one -> Cursor.of(one.id())))
        .flatMap(
            found ->
                accounts
                    .byIds(
                        region,
                        found.items().stream().map(Credential::accountId).distinct().toList())
                    .flatMap(
                        held ->
                            units
                                .byIds(
                                    region,
                                    held.stream().map(OfficialAccount::unitId).distinct().toList())
                                .map(owners -> join(found, held, owners))));
  }

  /** A page of leases of a credential, latest first. */
  @WithSession
  public Uni<Page<CredentialUse>> uses(Scope scope, UUID id, PageRequest page) {
    return owned
        .visible(scope, id)
        .flatMap(view -> credentials.uses(scope.region(), id, page.after(), page.fetch()))
        .map(found -> Page.of(found, page, use -> Cursor.of(use.leaseId())));
  }

  /** A page of open alerts, the most urgent first; urgency null means any. */
  @WithSession
  public Uni<Page<Credentials.Alert>> alerts(Scope scope, AlertUrgency atLeast, PageRequest page) {
    return credentials
        .alerts(
            scope,
            atLeast == null ? null : atLeast.least(),
            clock.instant(),
            page.after(),
            page.fetch())
        .map(
            found ->
                Page.of(
                    found, page, alert -> Cursor.of(alert.weight(), alert.endsAt(), alert.id())));
  }

  private static Page<CredentialView> join(
      Page<Credential> found, List<OfficialAccount> accounts, List<Unit> owners) {
    Map<UUID, OfficialAccount> held =
        accounts.stream().collect(Collectors.toMap(OfficialAccount::id, Function.identity()));
    Map<UUID, Unit> byId = owners.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    return found.map(
        credential -> {
          OfficialAccount account = held.get(credential.accountId());
          return new CredentialView(credential, account, byId.get(account.unitId()));
        });
  }
}
