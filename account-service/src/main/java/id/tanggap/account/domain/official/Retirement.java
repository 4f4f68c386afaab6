package id.tanggap.account.domain.official;

import java.util.UUID;

/**
 * The retirement of an account, asked for or decided.
 *
 * @param reason why
 * @param successor account that takes its place, null when none does or it was named before
 * @param decides whether the actor may decide, and not only ask
 * @param scheduled whether something is still to be published on the account
 */
public record Retirement(String reason, UUID successor, boolean decides, boolean scheduled) {

  /** A unit that asks; whether anything is scheduled matters at the decision only. */
  public static Retirement asked(String reason) {
    return new Retirement(reason, null, false, false);
  }
}
