package id.tanggap.account.application.credential;

/**
 * How urgent an alert is. Its weight is 1 to 5 by the threshold crossed (30, 14, 7, 3, 1 days), one
 * more when anything is planned on the account, and another one when something planned is due after
 * the end and is therefore bound to fail.
 */
public enum AlertUrgency {
  LOW(1),
  MEDIUM(3),
  HIGH(5),
  CRITICAL(6);

  private final long least;

  AlertUrgency(long least) {
    this.least = least;
  }

  /** The least weight that is this urgent. */
  public long least() {
    return least;
  }

  /** The urgency of a weight. */
  public static AlertUrgency of(long weight) {
    AlertUrgency urgency = LOW;
    for (AlertUrgency candidate : values()) {
      if (weight >= candidate.least) {
        urgency = candidate;
      }
    }
    return urgency;
  }
}
