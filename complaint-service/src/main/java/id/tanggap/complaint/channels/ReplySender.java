package id.tanggap.complaint.channels;

import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.reply.SendReplies;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sends queued answers, each in its own three steps; every replica may run one. */
@ApplicationScoped
public class ReplySender {

  private static final Logger LOG = Logger.getLogger(ReplySender.class);
  private static final int BATCH = 10;

  private final SendReplies sendReplies;

  ReplySender(SendReplies sendReplies) {
    this.sendReplies = sendReplies;
  }

  /** One round. */
  @Scheduled(
      identity = "reply-sender",
      every = "{tanggap.complaint.send-every}",
      delayed = "{tanggap.complaint.workers-delayed}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public Uni<Void> run() {
    return sendReplies.tidy().chain(() -> next(BATCH));
  }

  private Uni<Void> next(int left) {
    if (left == 0) {
      return Uni.createFrom().voidItem();
    }
    return sendReplies
        .lease()
        .chain(
            order ->
                order == null
                    ? Uni.createFrom().voidItem()
                    : deliver(order).chain(() -> next(left - 1)));
  }

  private Uni<Void> deliver(Replies.SendOrder order) {
    return sendReplies
        .send(order)
        .chain(result -> sendReplies.record(order, result))
        .onFailure()
        .invoke(
            failure ->
                LOG.errorf(
                    "Outcome of answer %s could not be recorded (%s); its lease runs out into"
                        + " UNKNOWN",
                    order.id(), failure.getClass().getSimpleName()))
        .onFailure()
        .recoverWithNull();
  }
}
