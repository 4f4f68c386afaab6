package id.tanggap.complaint.application.channel;

import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.complaint.domain.channel.ReplyWindow;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Notes until when a channel takes answers, and what happens to those that come too late. */
@ApplicationScoped
public class SetReplyWindow {

  private final Channels channels;

  SetReplyWindow(Channels channels) {
    this.channels = channels;
  }

  /** The window as the provider grants it. */
  public record Command(
      String region, UUID channelId, LongConsumer versionCheck, ReplyWindow window) {}

  /** Stores it; open clocks keep the window that they began with. */
  @WithTransaction
  public Uni<Channel> handle(Command command) {
    return channels
        .lock(command.region(), command.channelId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("channel", command.channelId()))
        .chain(
            channel -> {
              command.versionCheck().accept(channel.version());
              channel.changeReplyWindow(command.window());
              return channels.keep(channel);
            });
  }
}
