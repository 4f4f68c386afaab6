package id.tanggap.calendar.application.roster;

import id.tanggap.calendar.application.publication.PublicationDesk;
import id.tanggap.calendar.domain.roster.RosterAccount;
import id.tanggap.kit.inbox.Inbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps the projection of accounts, and the publications in line with it: what waits on an account
 * that was suspended is not ready any more, and is again when the account comes back.
 */
@ApplicationScoped
public class FollowAccount {
  private static final String CONSUMER = "account-projection";

  private final Inbox inbox;
  private final Accounts accounts;
  private final PublicationDesk desk;

  FollowAccount(Inbox inbox, Accounts accounts, PublicationDesk desk) {
    this.inbox = inbox;
    this.accounts = accounts;
    this.desk = desk;
  }

  /** Takes over the state that an event tells; an older or repeated one changes nothing. */
  @WithTransaction
  public Uni<Void> handle(String eventId, RosterAccount account) {
    return inbox.once(
        CONSUMER,
        eventId,
        () ->
            accounts
                .follow(account)
                .chain(newer -> newer ? desk.settleAccount(account) : Uni.createFrom().voidItem()));
  }

  /** The account's key was deleted from the topic. */
  @WithTransaction
  public Uni<Void> forget(UUID accountId) {
    return accounts.forget(accountId);
  }
}
