package id.tanggap.account.domain.official;

import java.time.Period;

/**
 * How control of an account is shown. A witness of a whole list looks at a register and gives L1; a
 * witness of one account sees somebody log in and gives L2.
 */
public enum ProofMethod {
  /** The coordinator vouches for a list of accounts, naming the letter that carries it. */
  WITNESSED_LIST(ControlLevel.L1, Period.ofDays(180)),
  /** The coordinator was present when the account was opened with the unit's own access. */
  WITNESSED(ControlLevel.L2, Period.ofDays(365));

  private final ControlLevel level;
  private final Period lasts;

  ProofMethod(ControlLevel level, Period lasts) {
    this.level = level;
    this.lasts = lasts;
  }

  /** The level that a passed proof of this method gives. */
  public ControlLevel level() {
    return level;
  }

  /** How long a proof holds. */
  public Period lasts() {
    return lasts;
  }
}
