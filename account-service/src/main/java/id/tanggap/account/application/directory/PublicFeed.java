package id.tanggap.account.application.directory;

import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.SequenceAhead;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what the public was told: the present in pages, or the whole sequence. */
@ApplicationScoped
public class PublicFeed {
  private final PublicStatements statements;

  PublicFeed(PublicStatements statements) {
    this.statements = statements;
  }

  /**
   * A part of what was told.
   *
   * @param head how far the sequence had come when the part was read, at least
   * @param more whether another part follows
   */
  public record Part(PublicStatements.Head head, List<PublicStatement> items, boolean more) {

    static Part of(PublicStatements.Head head, List<PublicStatement> fetched, int limit) {
      return new Part(
          head,
          List.copyOf(fetched.subList(0, Math.min(limit, fetched.size()))),
          fetched.size() > limit);
    }

    /** Number of the last statement of the part, or the given one when the part is empty. */
    public long last(long otherwise) {
      return items.isEmpty() ? otherwise : items.get(items.size() - 1).seq();
    }
  }

  /**
   * Statements behind a number. The head is read first, so it is never ahead of what follows.
   *
   * @throws SequenceAhead when the number was never given out
   */
  @WithSession
  public Uni<Part> changes(long after, int limit) {
    return statements
        .head()
        .invoke(
            head -> {
              if (after > head.seq()) {
                throw new SequenceAhead(after, head.seq());
              }
            })
        .flatMap(
            head -> statements.after(after, limit + 1).map(found -> Part.of(head, found, limit)));
  }

  /** What is published now, the newest statement first. */
  @WithSession
  public Uni<Part> published(PublicStatements.Filter filter, Long before, int limit) {
    return statements
        .head()
        .flatMap(
            head ->
                statements
                    .published(filter, before, limit + 1)
                    .map(found -> Part.of(head, found, limit)));
  }
}
