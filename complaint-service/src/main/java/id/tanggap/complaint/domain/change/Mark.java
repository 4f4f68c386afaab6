package id.tanggap.complaint.domain.change;

/**
 * A place in the stream of changes: first the transaction that wrote, then the position. In this
 * order nothing that is committed later can come before what was read already, as long as nobody
 * reads beyond the oldest transaction that still writes.
 */
public record Mark(long transaction, long position) {

  /** Behind everything that transactions before this one have written. */
  public static Mark before(long transaction) {
    return new Mark(transaction - 1, Long.MAX_VALUE);
  }
}
