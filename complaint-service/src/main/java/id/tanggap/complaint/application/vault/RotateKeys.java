package id.tanggap.complaint.application.vault;

import id.tanggap.complaint.config.ComplaintConfig;
import id.tanggap.kit.domain.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings everything that is sealed under the primary key while the service runs: window by window,
 * each in a transaction of its own, one replica per column at a time. Passes are repeated until a
 * whole one found nothing, and once more after a while, because a replica may have known the old
 * key a little longer.
 */
@ApplicationScoped
public class RotateKeys {

  private static final Logger LOG = Logger.getLogger(RotateKeys.class);
  private static final UUID START = new UUID(0, 0);

  private final SealedRows rows;
  private final VaultKeys keys;
  private final ComplaintConfig config;
  private final Clock clock;

  RotateKeys(SealedRows rows, VaultKeys keys, ComplaintConfig config, Clock clock) {
    this.rows = rows;
    this.keys = keys;
    this.config = config;
    this.clock = clock;
  }

  /** How far a change of keys has come in the whole installation. */
  public record Report(
      String primary, List<String> keys, long remaining, List<SealedRows.Progress> columns) {}

  /** Looks for new keys. */
  public Uni<Void> refresh() {
    return keys.refresh();
  }

  /** Works on the next window of a column; true when there is more to do now. */
  @WithTransaction
  public Uni<Boolean> handle(SealedColumn column) {
    Instant now = clock.instant();
    return rows.take(column, keys.primary(), now)
        .chain(
            progress ->
                progress == null
                        || progress.finishedAt() != null
                        || progress.notBefore().isAfter(now)
                    ? Uni.createFrom().item(false)
                    : window(column, progress, now));
  }

  private Uni<Boolean> window(SealedColumn column, SealedRows.Progress progress, Instant now) {
    int size = config.vault().rotateBatch();
    return rows.window(column, progress.position(), keys.mark(), size)
        .chain(
            window ->
                moved(column, window)
                    .invoke(moved -> warn(column, window, moved))
                    .map(moved -> after(progress, window, moved, window.size() < size, now)))
        .call(rows::keep)
        .map(kept -> kept.finishedAt() == null && !kept.notBefore().isAfter(now));
  }

  private Uni<Long> moved(SealedColumn column, List<SealedRows.Row> window) {
    return Multi.createFrom()
        .iterable(window)
        .filter(row -> row.old() != null)
        .onItem()
        .transformToUniAndConcatenate(
            row -> {
              byte[] fresh = resealed(column, row);
              return fresh == null
                  ? Uni.createFrom().item(false)
                  : rows.replace(column, row, fresh);
            })
        .filter(done -> done)
        .collect()
        .with(Collectors.counting());
  }

  private static void warn(SealedColumn column, List<SealedRows.Row> window, long moved) {
    long left = window.stream().filter(row -> row.old() != null).count() - moved;
    if (left > 0) {
      LOG.errorf(
          "%d values of %s up to %s stay under their keys",
          left, column, window.get(window.size() - 1).id());
    }
  }

  // one value under a lost key must not keep the others under the old one
  private byte[] resealed(SealedColumn column, SealedRows.Row row) {
    try {
      return keys.reseal(row.purpose(), row.old());
    } catch (IllegalStateException | Rejection lost) {
      LOG.debugf("%s of %s stays under its key: %s", column, row.id(), lost.getMessage());
      return null;
    }
  }

  private SealedRows.Progress after(
      SealedRows.Progress was,
      List<SealedRows.Row> window,
      long moved,
      boolean endOfPass,
      Instant now) {
    long passMoved = was.passMoved() + moved;
    Instant settled = was.startedAt().plus(config.vault().settleAfter());
    boolean quiet = endOfPass && passMoved == 0;
    boolean finished = quiet && !now.isBefore(settled);
    return new SealedRows.Progress(
        was.sealedColumn(),
        was.keyName(),
        endOfPass ? START : window.get(window.size() - 1).id(),
        was.moved() + moved,
        endOfPass && !finished ? was.pass() + 1 : was.pass(),
        endOfPass ? 0 : passMoved,
        was.startedAt(),
        quiet && !finished ? settled : was.notBefore(),
        finished ? now : null);
  }

  /** How far it has come; counts every row that is left. */
  @WithTransaction
  public Uni<Report> report() {
    return rows.of(keys.primary())
        .chain(
            progress ->
                Multi.createFrom()
                    .items(SealedColumn.values())
                    .onItem()
                    .transformToUniAndConcatenate(column -> rows.remaining(column, keys.mark()))
                    .collect()
                    .with(Collectors.summingLong(Long::longValue))
                    .map(
                        left ->
                            new Report(
                                keys.primary(), new ArrayList<>(keys.names()), left, progress)));
  }
}
