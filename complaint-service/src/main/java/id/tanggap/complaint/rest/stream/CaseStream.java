package id.tanggap.complaint.rest.stream;

import id.tanggap.complaint.application.stream.FollowComplaints;
import id.tanggap.complaint.config.StreamConfig;
import id.tanggap.complaint.domain.change.Mark;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;

/**
 * One reader of the stream. Reads from the database only when the reader has taken what was read
 * before, so that one page is all that is ever held for it; a reader that takes nothing for too
 * long is cut. Everything happens on the context of its request, one thing after another.
 */
final class CaseStream implements Flow.Publisher<OutboundSseEvent>, Flow.Subscription {

  private static final Logger LOG = Logger.getLogger(CaseStream.class);
  private static final long RETRY_MILLIS = 2_000;
  private static final long PENDING_MILLIS = 1_000;

  /** What a stream needs besides its reader. */
  record Tools(
      FollowComplaints follow, OpenStreams streams, StreamConfig config, Sse sse, Clock clock) {}

  /**
   * The reader.
   *
   * @param fingerprint what a mark is bound to
   * @param until when the token ends, and the stream with it
   * @param cut closes the connection
   */
  record Reader(Caller caller, String fingerprint, Instant until, Runnable cut) {}

  private final Tools tools;
  private final Reader reader;
  private final Context context;
  private final Deque<OutboundSseEvent> ready = new ArrayDeque<>();

  private Flow.Subscriber<? super OutboundSseEvent> subscriber;
  private Mark mark;
  private long demand;
  private Instant waitingSince;
  private boolean rung = true;
  private boolean reading;
  private boolean resting;
  private boolean greeted;
  private boolean ended;

  CaseStream(Tools tools, Reader reader, Mark mark, Context context) {
    this.tools = tools;
    this.reader = reader;
    this.mark = mark;
    this.context = context;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super OutboundSseEvent> only) {
    subscriber = only;
    waitingSince = tools.clock().instant();
    tools.streams().opened(this);
    only.onSubscribe(this);
  }

  @Override
  public void request(long n) {
    later(
        () -> {
          demand += n;
          waitingSince = tools.clock().instant();
          pump();
        });
  }

  @Override
  public void cancel() {
    later(this::leave);
  }

  /** Something changed somewhere. */
  void ring() {
    later(
        () -> {
          rung = true;
          if (!resting) {
            rest();
          }
        });
  }

  private void rest() {
    resting = true;
    context
        .owner()
        .setTimer(
            Math.max(1, tools.config().debounce().toMillis()),
            timer ->
                later(
                    () -> {
                      resting = false;
                      pump();
                    }));
  }

  /** From time to time: is the reader still there, and may it still read? */
  void beat() {
    later(
        () -> {
          Instant now = tools.clock().instant();
          if (!now.isBefore(reader.until())) {
            finish();
          } else if (demand == 0) {
            cutWhenSlow(now);
          } else {
            rung = true;
            if (ready.isEmpty() && mark != null) {
              ready.add(comment("hidup"));
            }
            pump();
          }
        });
  }

  /** The service goes down; the reader comes back to another replica. */
  void end() {
    later(this::finish);
  }

  private void cutWhenSlow(Instant now) {
    if (waitingSince.plus(tools.config().patience()).isBefore(now)) {
      LOG.infof("A reader of changes took nothing for %s and was cut", tools.config().patience());
      leave();
      reader.cut().run();
    }
  }

  private void finish() {
    if (!ended) {
      leave();
      subscriber.onComplete();
    }
  }

  private void leave() {
    ended = true;
    ready.clear();
    tools.streams().closed(this);
  }

  private void pump() {
    while (!ended && demand > 0 && !ready.isEmpty()) {
      demand--;
      waitingSince = tools.clock().instant();
      subscriber.onNext(ready.poll());
    }
    if (!ended && demand > 0 && rung && !reading) {
      read();
    }
  }

  private void read() {
    reading = true;
    rung = false;
    begin()
        .chain(from -> tools.follow().next(reader.caller(), from, tools.config().page()))
        .subscribe()
        .with(batch -> later(() -> arrived(batch)), failure -> later(() -> failed(failure)));
  }

  private Uni<Mark> begin() {
    return mark == null ? tools.follow().now() : Uni.createFrom().item(mark);
  }

  private void arrived(FollowComplaints.Batch batch) {
    reading = false;
    mark = batch.reached();
    if (batch.lost()) {
      ready.add(event(batch.reached()).name("reset").data("{}").build());
    }
    batch.items().forEach(item -> ready.add(change(item)));
    if (!greeted) {
      greeted = true; // the head of the answer goes out with it
      ready.add(comment("tersambung"));
    }
    rung |= batch.more();
    if (batch.pending()) {
      again();
    }
    pump();
  }

  // what an open transaction holds back is announced by nobody when that transaction ends
  private void again() {
    context.owner().setTimer(PENDING_MILLIS, timer -> ring());
  }

  /** The database is away: the next heartbeat tries again. */
  private void failed(Throwable failure) {
    reading = false;
    LOG.debugf("Changes could not be read: %s", failure.toString());
  }

  private OutboundSseEvent change(FollowComplaints.Item item) {
    return event(item.change().mark())
        .name("complaint")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(CaseChangeEvent.class, CaseChangeEvent.of(item))
        .build();
  }

  // carries the place reached, so that a quiet reader does not read everything again
  private OutboundSseEvent comment(String word) {
    return event(mark).comment(word).reconnectDelay(RETRY_MILLIS).build();
  }

  private OutboundSseEvent.Builder event(Mark at) {
    return tools
        .sse()
        .newEventBuilder()
        .id(Cursor.of(at.transaction(), at.position()).encode(reader.fingerprint()));
  }

  private void later(Runnable step) {
    context.runOnContext(
        ignored -> {
          if (!ended) {
            step.run();
          }
        });
  }
}
