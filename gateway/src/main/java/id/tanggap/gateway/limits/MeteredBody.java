package id.tanggap.gateway.limits;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body on its way through: counts its bytes, reports every sign of life, fails when a limit is
 * passed. Content-Length alone cannot be the limit because a chunked body has none. Back-pressure
 * goes straight through to the source.
 */
public final class MeteredBody implements ReadStream<Buffer> {

  /** No limit. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  private final ReadStream<Buffer> source;
  private final long limit;
  private final Runnable onLife;
  private final Runnable onEnd;
  private Handler<Throwable> failureHandler;
  private long bytes;
  private boolean tooLarge;
  private boolean held;
  private Runnable onFailure = () -> {};

  /**
   * Wraps a body.
   *
   * @param limit most bytes that pass
   * @param onLife called for every piece
   * @param onEnd called when the body is complete
   */
  public MeteredBody(ReadStream<Buffer> source, long limit, Runnable onLife, Runnable onEnd) {
    this.source = source;
    this.limit = limit;
    this.onLife = onLife;
    this.onEnd = onEnd;
  }

  /** Asks to be told when the source breaks off. */
  public MeteredBody onFailure(Runnable listener) {
    onFailure = listener;
    return this;
  }

  /** Whether the limit was passed. */
  public boolean isTooLarge() {
    return tooLarge;
  }

  /** Whether the reader of this body, not its sender, is the one who keeps it waiting. */
  public boolean isHeld() {
    return held;
  }

  @Override
  public MeteredBody handler(Handler<Buffer> handler) {
    source.handler(handler == null ? null : piece -> pass(piece, handler));
    return this;
  }

  private void pass(Buffer piece, Handler<Buffer> handler) {
    bytes += piece.length();
    onLife.run();
    if (tooLarge) {
      return;
    }
    if (bytes > limit) {
      tooLarge = true;
      if (failureHandler != null) {
        failureHandler.handle(new BodyTooLarge());
      }
      return;
    }
    handler.handle(piece);
  }

  @Override
  public MeteredBody exceptionHandler(Handler<Throwable> handler) {
    failureHandler = handler;
    source.exceptionHandler(
        handler == null
            ? null
            : failure -> {
              onFailure.run();
              handler.handle(failure);
            });
    return this;
  }

  @Override
  public MeteredBody endHandler(Handler<Void> handler) {
    source.endHandler(
        handler == null
            ? null
            : end -> {
              onEnd.run();
              if (!tooLarge) {
                handler.handle(end);
              }
            });
    return this;
  }

  @Override
  public MeteredBody pause() {
    held = true;
    source.pause();
    return this;
  }

  @Override
  public MeteredBody resume() {
    if (held) {
      held = false;
      // The wait was the reader's; the sender's silence counts from now.
      onLife.run();
    }
    source.resume();
    return this;
  }

  @Override
  public MeteredBody fetch(long amount) {
    held = false;
    source.fetch(amount);
    return this;
  }

  /** Ends the copying of a body that passed its limit. */
  static final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
      super("body too large", null, false, false);
    }
  }
}
