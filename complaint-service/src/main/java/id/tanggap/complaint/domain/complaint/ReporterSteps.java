package id.tanggap.complaint.domain.complaint;

import java.time.Instant;

/** The steps of a case that wait for its reporter. */
public final class ReporterSteps {

  private ReporterSteps() {}

  /** Takes the step back that a failed question had begun. */
  public static StatusEntry questionFailed(Complaint complaint, Instant at) {
    return complaint.move(ComplaintEvent.QUESTION_FAILED, Actor.SYSTEM, null, at);
  }

  /** The reporter is asked and the case waits for the answer. */
  public static StatusEntry ask(Complaint complaint, Actor actor, Instant at) {
    return complaint.move(ComplaintEvent.ASK, actor, null, at);
  }

  /** The reporter answered; the case goes on where it stood. */
  public static StatusEntry reporterReplied(Complaint complaint, Actor actor, Instant at) {
    return complaint.move(ComplaintEvent.REPORTER_REPLIED, actor, null, at);
  }

  /**
   * The reporter kept silent.
   *
   * @param silentAt the end of the reporter's time, which only a reminder fixes; null before it
   * @throws ReporterStillHasTime before that
   */
  public static StatusEntry reporterSilent(Complaint complaint, Instant silentAt, Instant at) {
    complaint.require(ComplaintEvent.REPORTER_SILENT);
    if (silentAt == null || at.isBefore(silentAt)) {
      throw new ReporterStillHasTime();
    }
    complaint.ends(Outcome.REPORTER_SILENT);
    return complaint.move(ComplaintEvent.REPORTER_SILENT, Actor.SYSTEM, null, at);
  }
}
