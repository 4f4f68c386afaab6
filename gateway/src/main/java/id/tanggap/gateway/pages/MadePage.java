package id.tanggap.gateway.pages;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A page made from something that changes now and then. It is made once for each state of its
 * sources, on a worker thread and for everybody who asks meanwhile: making it takes longer than an
 * event loop may be kept, and whoever asks is nobody we know.
 */
public final class MadePage {

  private final Vertx vertx;
  private final AtomicReference<Made> made = new AtomicReference<>();

  /** A page that nobody asked for yet. */
  public MadePage(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * The page for a state of its sources.
   *
   * @param sources names the state; the same name always means the same page
   * @param maker makes it, on a worker thread
   * @return the page; its handlers may run on the event loop of somebody else's request
   */
  public Future<StaticFile> of(String sources, Callable<StaticFile> maker) {
    while (true) {
      Made known = made.get();
      if (known != null && known.isFor(sources)) {
        return known.page.future();
      }
      Made fresh = new Made(sources);
      if (made.compareAndSet(known, fresh)) {
        vertx.executeBlocking(maker, false).onComplete(fresh.page);
        return fresh.page.future();
      }
    }
  }

  private static final class Made {
    private final String sources;
    private final Promise<StaticFile> page = Promise.promise();

    Made(String sources) {
      this.sources = sources;
    }

    /** A page that could not be made is tried anew by the next one who asks. */
    boolean isFor(String wished) {
      return sources.equals(wished) && !page.future().failed();
    }
  }
}
