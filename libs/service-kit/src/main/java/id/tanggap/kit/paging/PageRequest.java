package id.tanggap.kit.paging;

/**
 * Which part of a list is asked for.
 *
 * @param limit number of items wanted, 1 to {@value #MAX}
 * @param after where the page before ended; null for the first page
 */
public record PageRequest(int limit, Cursor after) {
  /** Items in a page when the client does not say. */
  public static final int DEFAULT = 50;

  /** Most items in a page. */
  public static final int MAX = 200;

  /** Checks the bounds also for requests made inside the service. */
  public PageRequest {
    if (limit < 1 || limit > MAX) {
      throw new LimitOutOfRange(MAX);
    }
  }

  /**
   * Reads the two query parameters of a list.
   *
   * @param limit the parameter {@code limit}, null when absent
   * @param cursor the parameter {@code cursor}, null when absent
   * @param filterFingerprint from {@link Cursor#fingerprint}
   * @throws LimitOutOfRange when the limit is not between 1 and {@value #MAX}
   * @throws ForeignCursor when the cursor is of another list, of other filters, or damaged
   */
  public static PageRequest of(Integer limit, String cursor, String filterFingerprint) {
    Cursor after =
        cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor, filterFingerprint);
    return new PageRequest(limit == null ? DEFAULT : limit, after);
  }

  /** What a query must fetch: one more than the page, to know whether another page follows. */
  public int fetch() {
    return limit + 1;
  }
}
