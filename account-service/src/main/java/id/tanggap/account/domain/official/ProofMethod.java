package id.tanggap.account.domain.official;

import java.time.Period;

/**
 * How control of an account is shown, how much it proves and for how long. A witness of a whole
 * list looks at a register and gives L1; a witness of one account sees somebody log in and gives
 * L2.
 */
public enum ProofMethod {
  /** The coordinator vouches for a list of accounts, naming the letter that carries it. */
  WITNESSED_LIST(ControlLevel.L1, Period.ofDays(180), Answer.ELSEWHERE),
  /** A page of the government links to the account. */
  BACKLINK(ControlLevel.L1, Period.ofDays(180), Answer.CHECK),
  /** A word that we made up was read back in the profile. */
  NONCE_IN_BIO(ControlLevel.L2, Period.ofDays(365), Answer.CHECK),
  /** The coordinator was present when the account was opened with the unit's own access. */
  WITNESSED(ControlLevel.L2, Period.ofDays(365), Answer.WITNESS),
  /** A connector logged in and found the id on the platform that is registered. */
  OAUTH(ControlLevel.L3, Period.ofDays(365), Answer.ELSEWHERE),
  /** The coordinator saw the mark by which the platform itself vouches. */
  PLATFORM_BADGE(ControlLevel.L4, Period.ofDays(365), Answer.WITNESS);

  private enum Answer {
    WITNESS,
    CHECK,
    ELSEWHERE
  }

  private final ControlLevel level;
  private final Period lasts;
  private final Answer answer;

  ProofMethod(ControlLevel level, Period lasts, Answer answer) {
    this.level = level;
    this.lasts = lasts;
    this.answer = answer;
  }

  /** The level that a passed proof of this method gives. */
  public ControlLevel level() {
    return level;
  }

  /** How long a proof holds. */
  public Period lasts() {
    return lasts;
  }

  /** Whether a coordinator answers it by having seen it. */
  public boolean byWitness() {
    return answer == Answer.WITNESS;
  }

  /** Whether a page is looked at. */
  public boolean byCheck() {
    return answer == Answer.CHECK;
  }
}
