package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.channel.Channel;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.time.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The window of a channel as a clock beside those of the policy: it runs day and night and nobody
 * can move it. Whoever watches clocks thereby sees the earlier of the two deadlines first.
 */
@ApplicationScoped
public class ReplyWindowClock {

  private final AnswerRoute routes;
  private final ClockKeeper clocks;

  ReplyWindowClock(AnswerRoute routes, ClockKeeper clocks) {
    this.routes = routes;
    this.clocks = clocks;
  }

  /** Starts the clock of a message, when its channel has a window. */
  public Uni<Void> begin(Channel channel, Interaction message) {
    if (!message.wantsAnswer()
        || channel.replyWindow() == null
        || channel.replyWindow().seconds() == null) {
      return Uni.createFrom().voidItem();
    }
    ClockKeeper.Start start =
        new ClockKeeper.Start(
            message.region(),
            SlaClock.Subject.INTERACTION,
            message.id(),
            IntakeChannel.SOCIAL_MEDIA,
            null,
            message.occurredAt());
    return start(start, channel.replyWindow().seconds());
  }

  /** Starts the clock of a case, when the channel of its message has a window. */
  public Uni<Void> begin(Complaint complaint) {
    if (complaint.report().interactionId() == null) {
      return Uni.createFrom().voidItem();
    }
    return routes
        .of(complaint)
        .chain(
            route -> {
              if (route.closesAt() == null) {
                return Uni.createFrom().voidItem();
              }
              long seconds = route.window().seconds();
              ClockKeeper.Start start =
                  new ClockKeeper.Start(
                      complaint.region(),
                      SlaClock.Subject.COMPLAINT,
                      complaint.id(),
                      complaint.report().channel(),
                      complaint.report().complaintClass(),
                      route.closesAt().minus(Duration.ofSeconds(seconds)));
              return start(start, seconds);
            });
  }

  private Uni<Void> start(ClockKeeper.Start start, long seconds) {
    return clocks
        .startFixed(ClockKind.REPLY_WINDOW, start, new Target(Target.Mode.ELAPSED, seconds), true)
        .replaceWithVoid();
  }
}
