package id.tanggap.complaint.domain.complaint;

import java.time.Instant;

/** Who of a unit may see a secret case. */
public final class SecrecySteps {

  private SecrecySteps() {}

  /**
   * Names a handler of a secret case; from then on only the named see it in the unit.
   *
   * @throws CaseNotSecret when everybody of the unit may see it anyway
   */
  public static StatusEntry nameHandler(
      Complaint complaint, String handlerId, String maskedReason, Actor actor, Instant at) {
    requireSecret(complaint, maskedReason);
    complaint.named(NamedHandlers.with(complaint.namedHandlers(), handlerId));
    return complaint.note("NAME_HANDLER", maskedReason, actor, at);
  }

  /** Takes a named handler off a secret case; without any left, nobody of the unit sees it. */
  public static StatusEntry releaseHandler(
      Complaint complaint, String handlerId, String maskedReason, Actor actor, Instant at) {
    requireSecret(complaint, maskedReason);
    complaint.named(NamedHandlers.without(complaint.namedHandlers(), handlerId));
    return complaint.note("RELEASE_HANDLER", maskedReason, actor, at);
  }

  private static void requireSecret(Complaint complaint, String maskedReason) {
    Complaint.needReason(maskedReason);
    if (!complaint.secret()) {
      throw new CaseNotSecret();
    }
  }
}
