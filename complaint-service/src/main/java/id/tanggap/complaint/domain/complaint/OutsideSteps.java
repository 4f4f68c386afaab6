package id.tanggap.complaint.domain.complaint;

import java.time.Instant;

/** The steps of a case that somebody outside has a part in. */
public final class OutsideSteps {

  private OutsideSteps() {}

  /** Somebody outside has to do something first. */
  public static StatusEntry waitForOthers(
      Complaint complaint, String maskedParty, Actor actor, Instant at) {
    complaint.require(ComplaintEvent.WAIT_EXTERNAL);
    Complaint.needReason(maskedParty);
    return complaint.move(ComplaintEvent.WAIT_EXTERNAL, actor, maskedParty, at);
  }

  /** They answered. */
  public static StatusEntry othersAnswered(
      Complaint complaint, String maskedAnswer, Actor actor, Instant at) {
    complaint.require(ComplaintEvent.EXTERNAL_ANSWERED);
    Complaint.needReason(maskedAnswer);
    return complaint.move(ComplaintEvent.EXTERNAL_ANSWERED, actor, maskedAnswer, at);
  }

  /** They did not answer until the day on which the unit wanted to look again. */
  public static StatusEntry reviewDue(Complaint complaint, String maskedParty, Instant at) {
    return complaint.move(ComplaintEvent.REVIEW_DUE, Actor.SYSTEM, maskedParty, at);
  }

  /**
   * Hands the case to somebody outside; the citizen can still follow it here.
   *
   * @param partnerPath path of the unit that stands for them here; null when there is none
   */
  public static StatusEntry forward(
      Complaint complaint, String partnerPath, String maskedReason, Actor actor, Instant at) {
    complaint.require(ComplaintEvent.FORWARD);
    Complaint.needReason(maskedReason);
    if (complaint.secret() && complaint.reportedUnitPath() != null) {
      complaint.refuseReported(partnerPath);
    }
    complaint.leaves();
    return complaint.move(ComplaintEvent.FORWARD, actor, maskedReason, at);
  }

  /** The holder of a handed-over case told something. */
  public static StatusEntry partnerTold(
      Complaint complaint, String maskedStatus, Actor actor, Instant at) {
    complaint.only(complaint.state() == ComplaintState.FORWARDED, "EXTERNAL_UPDATE");
    return complaint.note("EXTERNAL_UPDATE", maskedStatus, actor, at);
  }
}
