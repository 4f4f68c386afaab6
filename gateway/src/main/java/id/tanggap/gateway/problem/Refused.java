package id.tanggap.gateway.problem;

/**
 * Carries a {@link Refusal} to the place that writes the answer. Has no stack trace: it is normal.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  /** A refusal on its way out. */
  public Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  /** The reason. */
  public Refusal refusal() {
    return refusal;
  }
}
