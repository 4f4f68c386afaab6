package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.config.IntakeConfig;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.Outcome;
import id.tanggap.complaint.domain.intake.PrankCaller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Rejects a joke and counts it against the number it came from, when there was one. A case that
 * needs two people for its rejection counts with the second.
 */
@ApplicationScoped
public class MarkPrank {

  private final CaseWork caseWork;
  private final Intakes intakes;
  private final PrankCallers callers;
  private final IntakeConfig config;
  private final Clock clock;

  MarkPrank(
      CaseWork caseWork, Intakes intakes, PrankCallers callers, IntakeConfig config, Clock clock) {
    this.caseWork = caseWork;
    this.intakes = intakes;
    this.callers = callers;
    this.config = config;
    this.clock = clock;
  }

  /** The step and why it is a joke. */
  public record Command(CaseWork.Step step, String reason) {}

  /**
   * What became of it.
   *
   * @param caller null when nobody could be counted
   */
  public record Marked(Complaint complaint, PrankCaller caller) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Marked> handle(Command command) {
    return caseWork
        .triage(
            command.step(),
            ComplaintEvent.REJECT,
            (complaint, now) ->
                complaint.reject(
                    caseWork.masked(complaint, command.reason()),
                    Outcome.SPAM,
                    command.step().caller().actor(),
                    now))
        .chain(
            complaint ->
                complaint.state() == ComplaintState.REJECTED
                    ? count(complaint).map(caller -> new Marked(complaint, caller))
                    : Uni.createFrom().item(new Marked(complaint, null)));
  }

  private Uni<PrankCaller> count(Complaint complaint) {
    String region = complaint.region();
    return intakes
        .marks(region, complaint.id())
        .chain(
            marks -> {
              String mark = marks.get(ReporterMarks.PHONE);
              return mark == null
                  ? Uni.createFrom().nullItem()
                  : callers
                      .lockByMark(region, mark)
                      .map(known -> known == null ? PrankCaller.first(region, mark) : known)
                      .invoke(
                          caller ->
                              caller.joked(
                                  // nobody learns of a secret case by looking at callers
                                  complaint.secret() ? null : complaint.id(),
                                  config.pranksUntilBlock(),
                                  config.prankBlock(),
                                  clock.instant()))
                      .chain(callers::keep);
            });
  }
}
