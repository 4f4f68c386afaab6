package id.tanggap.account.application.identity;

import id.tanggap.account.domain.identity.IdentitySync;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Lets the user of a person be brought in line at once instead of at the next attempt. */
@ApplicationScoped
public class RetryIdentity {
  private final Identities identities;
  private final Clock clock;

  RetryIdentity(Identities identities, Clock clock) {
    this.identities = identities;
    this.clock = clock;
  }

  /** Asks again; not found for a person who never served a unit. */
  @WithTransaction
  public Uni<IdentitySync> handle(String region, UUID person) {
    return identities
        .lock(region, person)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("identity", person))
        .invoke(sync -> sync.ask(clock.instant()))
        .call(identities::flush);
  }
}
