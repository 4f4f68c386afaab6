package id.tanggap.account.application.credential;

import id.tanggap.kit.outbox.OutboxConfig;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Forgets how publications ended as soon as the inbox has forgotten what came with it: a dead
 * letter from before is not to be sent again either.
 */
@ApplicationScoped
public class ForgetPublicationEnds {
  private final ScheduledPublications publications;
  private final Duration kept;
  private final int batch;

  ForgetPublicationEnds(ScheduledPublications publications, OutboxConfig config) {
    this.publications = publications;
    this.kept = config.keepInbox();
    this.batch = config.purgeBatch();
  }

  /** Forgets the next batch; true when there may be more. */
  @WithTransaction
  public Uni<Boolean> handle() {
    return publications.forgetEnds(kept, batch).map(forgotten -> forgotten == batch);
  }
}
