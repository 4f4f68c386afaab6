package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.channel.Channels;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.domain.channel.ReplyWindow;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.reply.Reply;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Where an answer to a case goes and until when that way is open. */
@ApplicationScoped
public class AnswerRoute {

  private final Interactions interactions;
  private final Channels channels;
  private final Replies replies;

  AnswerRoute(Interactions interactions, Channels channels, Replies replies) {
    this.interactions = interactions;
    this.channels = channels;
    this.replies = replies;
  }

  /**
   * A way to the citizen.
   *
   * @param window null where no provider stands in between
   * @param closesAt null when the way stays open
   */
  public record Route(Reply.Address address, ReplyWindow window, Instant closesAt) {

    /** True when others read along. */
    public boolean publicThread() {
      return address.channelId() != null;
    }

    /** True when the provider no longer takes an answer. */
    public boolean closed(Instant now) {
      return closesAt != null && !now.isBefore(closesAt);
    }

    /** The tracker instead of the channel; the message counts as answered all the same. */
    public Reply.Address onTracker() {
      return new Reply.Address(address.interactionId(), null, null);
    }
  }

  /** The way to the citizen of a case; in the caller's transaction. */
  public Uni<Route> of(Complaint complaint) {
    // a secret case is never answered where others read along
    if (complaint.report().interactionId() == null || complaint.secret()) {
      return Uni.createFrom().item(new Route(Reply.Address.TRACKER, null, null));
    }
    return interactions
        .byId(complaint.region(), complaint.report().interactionId())
        .chain(
            message ->
                !message.reachable()
                    ? Uni.createFrom()
                        .item(new Route(new Reply.Address(message.id(), null, null), null, null))
                    : through(message));
  }

  private Uni<Route> through(Interaction message) {
    Reply.Address address =
        new Reply.Address(message.id(), message.place().channelId(), message.externalId());
    return channels
        .byId(message.region(), message.place().channelId())
        .chain(
            channel ->
                channel.replyWindow() == null || channel.replyWindow().seconds() == null
                    ? Uni.createFrom().item(new Route(address, null, null))
                    : replies
                        .lastWord(message.region(), message.id())
                        .map(
                            last ->
                                new Route(
                                    address,
                                    channel.replyWindow(),
                                    channel.replyWindow().closesAt(last))));
  }
}
