package id.tanggap.kit.fetch;

/**
 * A page could not be fetched. The message is for our logs only: what an inner address answers is
 * nobody's business outside.
 */
public final class FetchFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FetchFault fault;

  FetchFailed(FetchFault fault, String why) {
    super(fault + ": " + why, null, false, false);
    this.fault = fault;
  }

  /** The sort of failure. */
  public FetchFault fault() {
    return fault;
  }
}
