package id.tanggap.complaint.application.privacy;

import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.interaction.Interaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * A citizen deleted a message of which a case was made: the case loses the original, keeps what was
 * masked while people work on it, and says so in its history. Always inside the caller's
 * transaction.
 */
@ApplicationScoped
public class WordsTakenBack {

  private final Complaints complaints;

  WordsTakenBack(Complaints complaints) {
    this.complaints = complaints;
  }

  /** Takes the original out of the case, if there is one. */
  public Uni<Void> handle(Interaction message, Instant at) {
    return complaints
        .ofInteraction(message.region(), message.id())
        .chain(
            found ->
                found == null
                    ? Uni.createFrom().voidItem()
                    : complaints
                        .lock(found.region(), found.id())
                        .chain(
                            complaint -> complaints.keep(complaint, complaint.authorTookBack(at)))
                        .replaceWithVoid());
  }
}
