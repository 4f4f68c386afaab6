package id.tanggap.complaint.application.vault;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of what is sealed, seen only as bytes, and of how far a change of keys has come. */
public interface SealedRows {

  /**
   * How far a column has come under a key.
   *
   * @param notBefore when the next look at it makes sense
   * @param finishedAt null until a whole pass found nothing to do
   */
  record Progress(
      String sealedColumn,
      String keyName,
      UUID position,
      long moved,
      int pass,
      long passMoved,
      Instant startedAt,
      Instant notBefore,
      Instant finishedAt) {}

  /**
   * A row in the window.
   *
   * @param old what lies under another key; null when the row is fine or empty
   * @param purpose what it is sealed for
   */
  record Row(UUID id, byte[] old, String purpose) {}

  /** The progress, locked for this transaction; null while another replica works on it. */
  Uni<Progress> take(SealedColumn column, String keyName, Instant now);

  /** The next rows in order of their ids. */
  Uni<List<Row>> window(SealedColumn column, UUID after, byte[] mark, int limit);

  /** Puts new bytes in the place of the old ones, unless somebody else changed them; true if so. */
  Uni<Boolean> replace(SealedColumn column, Row row, byte[] fresh);

  /** Writes how far it has come. */
  Uni<Void> keep(Progress progress);

  /** What is known about the change to a key. */
  Uni<List<Progress>> of(String keyName);

  /** How many rows of a column do not lie under the key; counts them all. */
  Uni<Long> remaining(SealedColumn column, byte[] mark);
}
