package id.tanggap.account.application.history;

import id.tanggap.account.domain.history.HistoryEntry;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the history. */
@ApplicationScoped
public class HistoryQueries {
  private final HistoryBook book;

  HistoryQueries(HistoryBook book) {
    this.book = book;
  }

  /** A page of entries, newest first. */
  @WithSession
  public Uni<Page<HistoryEntry>> list(HistoryBook.Filter filter, PageRequest page) {
    long below = page.after() == null ? Long.MAX_VALUE : page.after().number(0);
    return book.newest(filter, below, page.fetch())
        .map(found -> Page.of(found, page, entry -> Cursor.of(entry.sequence())));
  }
}
