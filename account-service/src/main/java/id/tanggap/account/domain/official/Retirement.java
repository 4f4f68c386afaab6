package id.tanggap.account.domain.official;

import java.util.UUID;

/**
 * The retirement of an account, asked for or decided.
 *
 * @param reason why
 * @param successor account that takes its place, null when none does or it was named before
 * @param decides whether the actor may decide, and not only ask
 * @param archive what is said about the content of the account
 * @param scheduled whether something is still to be published on the account
 */
public record Retirement(
    String reason, UUID successor, ArchiveStatement archive, boolean decides, boolean scheduled) {

  /** The same wish, now that it is known whether anything is scheduled. */
  public Retirement scheduled(boolean waiting) {
    return new Retirement(reason, successor, archive, decides, waiting);
  }

  /** A unit that asks; whether anything is scheduled matters at the decision only. */
  public static Retirement asked(String reason) {
    return new Retirement(reason, null, ArchiveStatement.none(), false, false);
  }
}
