package id.tanggap.complaint.application.complaint.escalation;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.assignment.Assignments;
import id.tanggap.complaint.application.complaint.timer.CaseTimers;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentRole;
import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.complaint.domain.complaint.escalation.EscalationLadder;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * A unit does not take a case on: each rung is said in the history and told upwards, and the last
 * one takes the case from the silent unit. Inside the transaction of the timer.
 */
@ApplicationScoped
public class ClimbLadder {

  private static final String SILENT =
      "Tidak ada kabar dari perangkat daerah sampai batas waktu penerimaan terlewati";

  private final CaseWork caseWork;
  private final Assignments assignments;
  private final RegionLadder ladders;
  private final PassUpwards passUpwards;
  private final CaseTimers timers;
  private final RegionRules rules;

  ClimbLadder(
      CaseWork caseWork,
      Assignments assignments,
      RegionLadder ladders,
      PassUpwards passUpwards,
      CaseTimers timers,
      RegionRules rules) {
    this.caseWork = caseWork;
    this.assignments = assignments;
    this.ladders = ladders;
    this.passUpwards = passUpwards;
    this.timers = timers;
    this.rules = rules;
  }

  /** Sets the timer for the first rung. */
  public Uni<Void> watch(Assignment lead) {
    return ladders.of(lead.region()).chain(stored -> next(lead, stored.ladder()));
  }

  private Uni<Void> next(Assignment lead, EscalationLadder ladder) {
    Optional<EscalationLadder.Rung> rung = ladder.above(lead.level());
    if (rung.isEmpty() || lead.acceptDue() == null) {
      return Uni.createFrom().voidItem();
    }
    return rules
        .office(lead.region())
        .chain(
            office ->
                timers.set(
                    lead.region(),
                    lead.complaintId(),
                    TimerKind.ACCEPT,
                    office
                        .calendar()
                        .workdays(lead.acceptDue(), rung.get().afterWorkdays(), List.of())));
  }

  /** Climbs the next rung with a locked case. */
  public Uni<Void> handle(Complaint complaint) {
    return ladders
        .of(complaint.region())
        .chain(
            stored ->
                assignments
                    .open(complaint.region(), complaint.id())
                    .map(
                        open ->
                            open.stream()
                                .filter(one -> one.role() == AssignmentRole.LEAD)
                                .findFirst())
                    .chain(
                        lead -> {
                          Optional<EscalationLadder.Rung> rung =
                              lead.flatMap(one -> stored.ladder().above(one.level()));
                          return rung.isEmpty()
                              ? Uni.createFrom().voidItem()
                              : climb(complaint, lead.get(), rung.get(), stored.ladder());
                        }));
  }

  private Uni<Void> climb(
      Complaint complaint, Assignment lead, EscalationLadder.Rung rung, EscalationLadder ladder) {
    lead.escalated(rung.level());
    return assignments
        .keep(lead)
        .chain(
            () ->
                caseWork.step(
                    complaint.region(),
                    complaint.id(),
                    ComplaintEvent.ACCEPT_OVERDUE,
                    (found, now) -> found.acceptOverdue("L" + rung.level(), now)))
        .chain(
            found ->
                passUpwards.tell(
                    found, Escalation.Cause.NOT_ACCEPTED, rung.level(), rung.recipient()))
        .chain(() -> rung.givesBack() ? giveBack(complaint) : next(lead, ladder));
  }

  private Uni<Void> giveBack(Complaint complaint) {
    return caseWork
        .step(
            complaint.region(),
            complaint.id(),
            ComplaintEvent.RETURN,
            (found, now) -> found.giveBack(SILENT, Actor.SYSTEM, now))
        .replaceWithVoid();
  }
}
