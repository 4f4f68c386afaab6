package id.tanggap.account.application.credential;

import id.tanggap.kit.inbox.Inbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Keeps in mind what is planned on an account, so that alerts can be weighed by it. */
@ApplicationScoped
public class ProjectPublication {
  private static final String CONSUMER = "scheduled-publication";

  private final ScheduledPublications publications;
  private final Inbox inbox;

  ProjectPublication(ScheduledPublications publications, Inbox inbox) {
    this.publications = publications;
    this.inbox = inbox;
  }

  /**
   * A publication was planned or moved. The plan may come after the end, when it is sent again from
   * the dead letters; then it does nothing.
   */
  @WithTransaction
  public Uni<Void> planned(String eventId, ScheduledPublications.Planned planned) {
    return inbox.once(CONSUMER, eventId, () -> publications.plan(planned));
  }

  /**
   * A publication went out or will not happen. Each time that it is told, not once by the inbox: to
   * end twice changes nothing, whereas a topic that is read again from its beginning brings plans
   * that the inbox remembers no longer, and their ends that it does.
   */
  @WithTransaction
  public Uni<Void> over(String region, UUID publicationId) {
    return publications.over(region, publicationId);
  }

  /**
   * A publication was missed. Each time that it is told, too: what got a later time since is told
   * apart by that time.
   */
  @WithTransaction
  public Uni<Void> missed(String region, UUID publicationId, Instant dueAt) {
    return publications.missed(region, publicationId, dueAt);
  }
}
