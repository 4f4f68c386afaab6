package id.tanggap.account.web;

import id.tanggap.account.application.proof.WebPages;
import id.tanggap.account.domain.official.PagesBusy;
import id.tanggap.account.domain.official.ProofFailure;
import id.tanggap.kit.fetch.FetchFailed;
import id.tanggap.kit.fetch.FetchLimits;
import id.tanggap.kit.fetch.FetchedPage;
import id.tanggap.kit.fetch.SafeFetcher;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages that the guarded fetcher brings. Reading a large one takes time, so few do it at once. */
@ApplicationScoped
class FetchedPages implements WebPages {
  private static final Logger LOG = Logger.getLogger(FetchedPages.class);
  private static final int THREADS = 2;

  private final SafeFetcher fetcher;
  private final WorkerExecutor readers;

  FetchedPages(SafeFetcher fetcher, Vertx vertx) {
    this.fetcher = fetcher;
    this.readers = vertx.createSharedWorkerExecutor("page-reader", THREADS);
  }

  @PreDestroy
  void close() {
    readers.close();
  }

  @Override
  public Uni<Page> read(String url) {
    return fetcher
        .get(url, FetchLimits.page())
        .flatMap(this::understand)
        .onFailure(FetchFailed.class)
        .recoverWithItem(
            failure -> {
              LOG.infof("A page for a proof could not be read: %s", failure.getMessage());
              return Page.unread(failure((FetchFailed) failure));
            });
  }

  private Uni<Page> understand(FetchedPage fetched) {
    if (!fetched.found()) {
      return Uni.createFrom().item(Page.unread(ProofFailure.PAGE_ERROR));
    }
    return Uni.createFrom()
        .completionStage(
            () -> readers.executeBlocking(() -> page(fetched), false).toCompletionStage());
  }

  private static Page page(FetchedPage fetched) {
    String text = fetched.text();
    String url = fetched.address().toString();
    Document document = Jsoup.parse(text, url);
    List<String> links = document.select("a[href]").eachAttr("abs:href");
    return new Page(url, text, links, fetched.hash(), null);
  }

  private static ProofFailure failure(FetchFailed failed) {
    return switch (failed.fault()) {
      case NOT_ALLOWED, UNRESOLVED -> ProofFailure.PAGE_NOT_PUBLIC;
      case UNREACHABLE -> ProofFailure.PAGE_UNREACHABLE;
      case TIMED_OUT -> ProofFailure.PAGE_TOO_SLOW;
      case TOO_LARGE -> ProofFailure.PAGE_TOO_LARGE;
      case WRONG_TYPE, BROKEN -> ProofFailure.PAGE_UNREADABLE;
      case TOO_MANY_REDIRECTS -> ProofFailure.REDIRECTED_AWAY;
      case BUSY -> throw new PagesBusy();
    };
  }
}
