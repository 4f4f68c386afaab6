package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.complaint.domain.reply.ReplyEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Notes how far an answer of ours came. Always inside the caller's transaction. */
@ApplicationScoped
public class NoteReceipt {

  private final Replies replies;

  NoteReceipt(Replies replies) {
    this.replies = replies;
  }

  /** Takes the provider's word; one that says nothing new, or is about nothing of ours, is past. */
  public Uni<Void> handle(Channel channel, InboundChange.Receipt receipt, Instant at) {
    ReplyEvent event =
        switch (receipt.progress()) {
          case DELIVERED -> ReplyEvent.DELIVER;
          case READ -> ReplyEvent.READ;
          case FAILED -> ReplyEvent.FAIL;
        };
    return replies
        .ofExternalId(channel.region(), channel.id(), receipt.answerId())
        .chain(
            reply ->
                reply != null && reply.receipt(event, receipt.failure(), at)
                    ? replies.keep(reply).replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }
}
