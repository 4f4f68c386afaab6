package id.tanggap.monitoring.domain.activity;

/**
 * How the interactions that wanted an answer were answered.
 *
 * @param withinTarget answered within target
 * @param late answered after the target
 * @param overdue unanswered and past the target
 * @param stillInside unanswered and still inside the target: not judged
 * @param hidden hidden or deleted by us without an answer, a part of late, overdue or stillInside
 */
public record Answering(int withinTarget, int late, int overdue, int stillInside, int hidden) {

  /** Nothing was received. */
  public static final Answering NONE = new Answering(0, 0, 0, 0, 0);

  /** Interactions that can be judged: answered, or past their target. */
  public int judged() {
    return withinTarget + late + overdue;
  }

  /** Answered within target among those that can be judged. */
  public Share share() {
    return new Share(withinTarget, judged());
  }

  boolean reaches(int percent) {
    return 100L * withinTarget >= (long) percent * judged();
  }
}
