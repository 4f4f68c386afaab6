package id.tanggap.complaint.application.roster;

import id.tanggap.kit.inbox.Inbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes over the state of an official account as account-service tells it. */
@ApplicationScoped
public class ProjectAccount {

  private final Accounts accounts;
  private final Inbox inbox;

  ProjectAccount(Accounts accounts, Inbox inbox) {
    this.accounts = accounts;
    this.inbox = inbox;
  }

  /** The state of an account at a version. */
  public record Command(
      String eventId,
      UUID id,
      String region,
      UUID unitId,
      String unitCode,
      String platform,
      String handle,
      String platformId,
      String status,
      long version) {}

  /** Applies the state once. */
  @WithTransaction
  public Uni<Void> handle(Command command) {
    return inbox.once("complaint.accounts", command.eventId(), () -> accounts.project(command));
  }
}
