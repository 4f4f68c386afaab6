package id.tanggap.account.domain.obligation;

/**
 * How far a drive has come. Definition 1: a pair of unit and platform counts as obliged when a rule
 * holds for it on the day, grace or not; as fulfilled when an account meets standing and control
 * level; as waived when it is not fulfilled and a coordinator has let the unit off.
 *
 * @param obliged pairs of unit and platform that a rule asks for
 * @param fulfilled those that have it
 * @param waived those that are let off
 */
public record DriveProgress(long obliged, long fulfilled, long waived) {

  /** Those that still lag. */
  public long lagging() {
    return obliged - fulfilled - waived;
  }

  /** Share of the fulfilled in the obliged that are not let off; null when there are none. */
  public Double share() {
    long due = obliged - waived;
    return due == 0 ? null : (double) fulfilled / due;
  }

  /** Whether nobody lags although somebody is obliged. */
  public boolean complete() {
    return obliged > 0 && lagging() == 0;
  }
}
