package id.tanggap.account.application.official;

import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.official.AccountIsOfficial;
import id.tanggap.account.domain.official.Address;
import id.tanggap.account.domain.official.ImpersonationCase;
import id.tanggap.account.domain.official.ImpersonationState;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.UrlTable;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reports accounts that pretend to be official, and decides on the reports. */
@ApplicationScoped
public class HandleImpersonation {
  private static final UrlTable URLS = UrlTable.shipped();

  private final ImpersonationCases cases;
  private final OfficialAccounts accounts;
  private final Clock clock;

  HandleImpersonation(ImpersonationCases cases, OfficialAccounts accounts, Clock clock) {
    this.cases = cases;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What somebody saw. */
  public record Report(
      String region,
      Platform platform,
      String address,
      UUID imitatedAccountId,
      String evidence,
      Actor reporter) {}

  /** What a person decided; the precondition throws when the case is not as last seen. */
  public record Decision(
      String region,
      UUID id,
      boolean confirmed,
      String note,
      Actor actor,
      Consumer<ImpersonationCase> precondition) {}

  /** Opens a case. */
  @WithTransaction
  public Uni<ImpersonationCase> report(Report report) {
    Address address = URLS.read(report.platform(), report.address());
    return refuseOfficial(address)
        .flatMap(checked -> requireImitated(report))
        .map(
            checked ->
                ImpersonationCase.report(
                    report.region(),
                    address,
                    report.imitatedAccountId(),
                    report.evidence(),
                    report.reporter(),
                    clock.instant()))
        .call(cases::put);
  }

  /** Confirms or dismisses a case. */
  @WithTransaction
  public Uni<ImpersonationCase> decide(Decision decision) {
    Instant now = clock.instant();
    return cases
        .lock(decision.region(), decision.id())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("impersonation-case", decision.id()))
        .invoke(decision.precondition())
        .call(
            found ->
                decision.confirmed()
                    ? refuseOfficial(
                        new Address(
                            found.platform(),
                            found.handle(),
                            found.handleNorm(),
                            null,
                            found.url()))
                    : Uni.createFrom().voidItem())
        .invoke(
            found -> {
              if (decision.confirmed()) {
                found.confirm(decision.note(), decision.actor(), now);
              } else {
                found.dismiss(decision.note(), decision.actor(), now);
              }
            })
        .call(cases::put);
  }

  /** One case. */
  @WithSession
  public Uni<ImpersonationCase> get(String region, UUID id) {
    return cases
        .find(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("impersonation-case", id));
  }

  /** A page of cases, newest first; state null means any. */
  @WithSession
  public Uni<Page<ImpersonationCase>> list(
      String region, ImpersonationState state, PageRequest page) {
    return cases
        .list(region, state, page.after(), page.fetch())
        .map(found -> Page.of(found, page, one -> Cursor.of(one.id())));
  }

  private Uni<Void> refuseOfficial(Address address) {
    return accounts
        .holders(List.of(address))
        .invoke(
            holders -> {
              if (!holders.isEmpty()) {
                throw new AccountIsOfficial(address.platform(), address.handle());
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> requireImitated(Report report) {
    return report.imitatedAccountId() == null
        ? Uni.createFrom().voidItem()
        : accounts
            .find(report.region(), report.imitatedAccountId())
            .onItem()
            .ifNull()
            .failWith(() -> new NotFound("account", report.imitatedAccountId()))
            .replaceWithVoid();
  }
}
