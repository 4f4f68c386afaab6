package id.tanggap.monitoring.messaging;

import id.tanggap.events.AccountStateV1;
import id.tanggap.events.EventTypes;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import id.tanggap.monitoring.application.ProjectAccount;
import id.tanggap.monitoring.application.Projections;
import id.tanggap.monitoring.application.RemoveFromRoster;
import id.tanggap.monitoring.domain.roster.AccountState;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears the state of accounts from account-service; compacted, keyed by id. */
@ApplicationScoped
public class AccountStateConsumer {

  private static final Logger LOG = Logger.getLogger(AccountStateConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final ProjectAccount project;
  private final RemoveFromRoster remove;

  AccountStateConsumer(
      EventReader reader, Redelivery redelivery, ProjectAccount project, RemoveFromRoster remove) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.project = project;
    this.remove = remove;
  }

  /** Takes over one record; a tombstone takes the thing out of the roster. */
  @Incoming("account-state")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    if (event.tombstone()) {
      return remove.handle(
          new RemoveFromRoster.Command(
              event.id(), Projections.Kind.ACCOUNT, Wire.id(event.subject())));
    }
    if (!EventTypes.ACCOUNT_STATE_V1.equals(event.type())) {
      LOG.debugf("Nothing to do for %s", event.type());
      return Uni.createFrom().voidItem();
    }
    return project.handle(command(event));
  }

  private static ProjectAccount.Command command(IncomingEvent event) {
    AccountStateV1 account = event.data(AccountStateV1.class);
    AccountState state =
        new AccountState(
            Wire.given(account.unitId(), "unitId"),
            Wire.given(account.unitCode(), "unitCode"),
            Wire.given(account.platform(), "platform"),
            account.handle(),
            account.platformId(),
            account.url(),
            account.displayName(),
            Wire.given(account.status(), "status"),
            account.controlLevel(),
            account.credentialHealth(),
            account.main(),
            account.mandatory(),
            account.activeFrom(),
            account.retiredOn());
    return new ProjectAccount.Command(
        event.id(),
        Wire.region(event, account.region()),
        Wire.given(account.id(), "id"),
        state,
        account.version(),
        event.time());
  }
}
