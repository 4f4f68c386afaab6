package id.tanggap.calendar.messaging;

import id.tanggap.calendar.application.roster.FollowAccount;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.roster.RosterAccount;
import id.tanggap.events.AccountStateV1;
import id.tanggap.events.EventTypes;
import id.tanggap.kit.messaging.EventReader;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.messaging.Redelivery;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Follows the official accounts that account-service tells about. */
@ApplicationScoped
public class AccountStateConsumer {
  private static final Logger LOG = Logger.getLogger(AccountStateConsumer.class);

  private final EventReader reader;
  private final Redelivery redelivery;
  private final FollowAccount followAccount;

  AccountStateConsumer(EventReader reader, Redelivery redelivery, FollowAccount followAccount) {
    this.reader = reader;
    this.redelivery = redelivery;
    this.followAccount = followAccount;
  }

  /**
   * One record of the compacted topic; acknowledged after the commit. An account on a platform that
   * this version does not know is passed by: nothing can be published there yet.
   */
  @Incoming("account-state")
  @NonBlocking
  public Uni<Void> on(ConsumerRecord<String, String> message) {
    IncomingEvent event = reader.read(message);
    return redelivery.of(event, () -> apply(event));
  }

  private Uni<Void> apply(IncomingEvent event) {
    if (event.tombstone()) {
      return followAccount.forget(Keys.uuid(event));
    }
    if (!event.type().equals(EventTypes.ACCOUNT_STATE_V1)) {
      LOG.debugf("Not for us: %s", event.type());
      return Uni.createFrom().voidItem();
    }
    AccountStateV1 account = event.data(AccountStateV1.class);
    Keys.require(
        event,
        account.id(),
        account.region(),
        account.unitId(),
        account.platform(),
        account.handle(),
        account.url(),
        account.status());
    Optional<Platform> platform =
        Arrays.stream(Platform.values())
            .filter(known -> known.name().equals(account.platform()))
            .findFirst();
    if (platform.isEmpty()) {
      LOG.warnf("Account %s is on an unknown platform: %s", account.id(), account.platform());
      return Uni.createFrom().voidItem();
    }
    return followAccount.handle(event.id(), roster(account, platform.get()));
  }

  private static RosterAccount roster(AccountStateV1 account, Platform platform) {
    return new RosterAccount(
        account.id(),
        account.region(),
        account.unitId(),
        platform,
        account.handle(),
        account.platformId(),
        account.url(),
        account.displayName() == null ? account.handle() : account.displayName(),
        account.status(),
        account.version());
  }
}
