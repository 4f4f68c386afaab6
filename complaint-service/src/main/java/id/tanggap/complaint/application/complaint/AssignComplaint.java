package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.category.Categories;
import id.tanggap.complaint.application.complaint.assignment.Assignments;
import id.tanggap.complaint.application.complaint.escalation.ClimbLadder;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.domain.category.CategoryBook;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentRole;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Hands a case to a unit, which gets a clock for accepting it. */
@ApplicationScoped
public class AssignComplaint {

  private final CaseWork caseWork;
  private final Units units;
  private final Categories categories;
  private final ClockKeeper clocks;
  private final ComplaintEvents events;
  private final Assignments assignments;
  private final ClimbLadder climbLadder;
  private final Clock clock;

  AssignComplaint(
      CaseWork caseWork,
      Units units,
      Categories categories,
      ClockKeeper clocks,
      ComplaintEvents events,
      Assignments assignments,
      ClimbLadder climbLadder,
      Clock clock) {
    this.caseWork = caseWork;
    this.units = units;
    this.categories = categories;
    this.clocks = clocks;
    this.events = events;
    this.assignments = assignments;
    this.climbLadder = climbLadder;
    this.clock = clock;
  }

  /**
   * The step and the unit.
   *
   * @param reason why there, masked; null when a person simply decides
   */
  public record Command(CaseWork.Step step, UUID unitId, String reason) {

    /** Without a reason. */
    public Command(CaseWork.Step step, UUID unitId) {
      this(step, unitId, null);
    }
  }

  /** Takes the step. */
  @WithTransaction
  public Uni<Complaint> handle(Command command) {
    return units
        .byId(command.step().caller().region(), command.unitId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("unit", command.unitId()))
        .chain(
            unit ->
                categories
                    .book(unit.region())
                    .chain(
                        book ->
                            caseWork.triage(
                                command.step(),
                                ComplaintEvent.ASSIGN,
                                (complaint, now) -> assign(command, unit, book, complaint, now))))
        .call(complaint -> begin(complaint, command.step().caller().actor()));
  }

  private static StatusEntry assign(
      Command command, Unit unit, CategoryBook book, Complaint complaint, Instant now) {
    StatusEntry entry =
        complaint.assign(
            unit.id(),
            unit.path(),
            unit.activeOn(today(unit, now)),
            command.step().caller().coordinator(),
            command.reason(),
            command.step().caller().actor(),
            now);
    book.requireAllowed(complaint.report().category(), unit.path());
    return entry;
  }

  private static LocalDate today(Unit unit, Instant now) {
    return now.atZone(ZoneId.of(unit.regionZone())).toLocalDate();
  }

  private Uni<Void> begin(Complaint complaint, Actor actor) {
    Instant now = clock.instant();
    return clocks
        .start(
            ClockKind.ACCEPT,
            new ClockKeeper.Start(
                complaint.region(),
                SlaClock.Subject.COMPLAINT,
                complaint.id(),
                complaint.report().channel(),
                complaint.report().complaintClass(),
                now))
        .chain(accept -> offer(complaint, accept, actor, now))
        .chain(() -> events.assigned(complaint, now));
  }

  private Uni<Void> offer(Complaint complaint, SlaClock accept, Actor actor, Instant now) {
    Assignment lead =
        Assignment.offer(
            complaint.region(),
            complaint.id(),
            AssignmentRole.LEAD,
            new Assignment.To(complaint.unitId(), complaint.unitPath()),
            null,
            actor.id(),
            now);
    lead.acceptUntil(accept == null ? null : accept.dueAt());
    return assignments.keep(lead).chain(climbLadder::watch);
  }
}
