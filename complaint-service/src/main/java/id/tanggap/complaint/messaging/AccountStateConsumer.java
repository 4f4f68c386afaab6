package id.tanggap.complaint.messaging;

import id.tanggap.complaint.application.roster.ProjectAccount;
import id.tanggap.events.AccountStateV1;
import id.tanggap.events.EventTypes;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.PoisonEvent;
import id.tanggap.kit.messaging.Redelivery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps what this service knows of official accounts up to date. */
@ApplicationScoped
public class AccountStateConsumer {

  private static final Logger LOG = Logger.getLogger(AccountStateConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final ProjectAccount projectAccount;

  AccountStateConsumer(EventReader reader, Redelivery redelivery, ProjectAccount projectAccount) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.projectAccount = projectAccount;
  }

  /** One record; acknowledged after the commit. */
  @Incoming("account-state")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    // accounts are retired by their status, never removed: messages keep pointing at them
    if (event.tombstone() || !event.type().equals(EventTypes.ACCOUNT_STATE_V1)) {
      LOG.debugf("Not for us: %s", event.type());
      return Uni.createFrom().voidItem();
    }
    AccountStateV1 account = event.data(AccountStateV1.class);
    boolean incomplete =
        Stream.of(
                account.id(),
                account.region(),
                account.unitId(),
                account.unitCode(),
                account.platform(),
                account.handle(),
                account.status())
            .anyMatch(Objects::isNull);
    if (incomplete) {
      throw new PoisonEvent("Event " + event.id() + " names no complete account");
    }
    return projectAccount.handle(
        new ProjectAccount.Command(
            event.id(),
            account.id(),
            account.region(),
            account.unitId(),
            account.unitCode(),
            account.platform(),
            account.handle(),
            account.platformId(),
            account.status(),
            account.version()));
  }
}
