package id.tanggap.kit.house.good.application;

import id.tanggap.kit.house.good.domain.Letter;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;

/** A use case as it should be. */
public class SendLetter {
  private final Clock clock;

  /** With the clock it is given. */
  public SendLetter(Clock clock) {
    this.clock = clock;
  }

  /** One chain. */
  @WithTransaction
  public Uni<Instant> handle(Letter letter) {
    return Uni.createFrom().item(letter).map(found -> Instant.now(clock));
  }
}
