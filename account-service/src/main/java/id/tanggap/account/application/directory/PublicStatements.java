package id.tanggap.account.application.directory;

import id.tanggap.account.domain.directory.PublicStatement;
import id.tanggap.account.domain.directory.PublicView;
import id.tanggap.account.domain.official.Platform;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: what the public was told, across all regions, and what it has to be told anew. */
public interface PublicStatements {

  /** What a mark is about. */
  enum Subject {
    ACCOUNT,
    UNIT
  }

  /** A note, left in the transaction of a change, that a public view may have changed. */
  record Mark(long id, Subject subject, UUID subjectId) {}

  /** How an account looks to the public at this moment. */
  record Sight(String region, UUID accountId, PublicView view) {}

  /**
   * How far the sequence has come.
   *
   * @param seq number of the last statement, 0 before the first
   * @param at when it was made, null before the first
   */
  record Head(long seq, Instant at) {}

  /**
   * Which statements of now are asked for; null means any.
   *
   * @param unit code of the owner
   * @param text part of handle or display name, in any case
   */
  record Filter(String region, String unit, Platform platform, String text) {}

  /** Whether anything waits for the sealer. Takes no lock. */
  Uni<Boolean> pending();

  /** Lets one sealer of all replicas in, until the end of its transaction. */
  Uni<Void> lock();

  /** The oldest marks that are committed. */
  Uni<List<Mark>> marks(int limit);

  /** Puts a mark on every account that these units own now. */
  Uni<Void> markAccountsOf(Collection<UUID> units);

  /** Removes marks. */
  Uni<Void> forget(Collection<Mark> marks);

  /** How these accounts look now, in the order of their ids. */
  Uni<List<Sight>> look(Collection<UUID> accounts);

  /** The last statement about each of these accounts. */
  Uni<List<PublicStatement>> last(Collection<UUID> accounts);

  /** How far the sequence has come. */
  Uni<Head> head();

  /** Adds statements; each takes the place of the one before about the same account. */
  Uni<Void> add(List<PublicStatement> statements);

  /** Statements behind a number, in their order. */
  Uni<List<PublicStatement>> after(long seq, int limit);

  /**
   * What is published now, the newest statement first.
   *
   * @param before only statements with a smaller number, null for the newest
   */
  Uni<List<PublicStatement>> published(Filter filter, Long before, int limit);
}
