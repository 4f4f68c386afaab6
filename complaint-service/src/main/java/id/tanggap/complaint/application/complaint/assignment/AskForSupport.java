package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.UnitInactive;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentRole;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Gives another unit a part of the work; the lead stays the lead. */
@ApplicationScoped
public class AskForSupport {

  private final CaseWork caseWork;
  private final Assignments assignments;
  private final Units units;

  AskForSupport(CaseWork caseWork, Assignments assignments, Units units) {
    this.caseWork = caseWork;
    this.assignments = assignments;
    this.units = units;
  }

  /** The case, the unit and its part. */
  public record Command(CaseWork.Step step, UUID unitId, String task) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Assignment> handle(Command command) {
    Caller caller = command.step().caller();
    return units
        .byId(caller.region(), command.unitId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("unit", command.unitId()))
        .chain(
            unit ->
                caseWork
                    .noteHandling(
                        command.step(),
                        (complaint, now) ->
                            support(
                                complaint,
                                unit,
                                caseWork.masked(complaint, command.task()),
                                caller.actor(),
                                now))
                    .chain(
                        complaint ->
                            assignments.keep(
                                Assignment.offer(
                                    complaint.region(),
                                    complaint.id(),
                                    AssignmentRole.SUPPORT,
                                    new Assignment.To(unit.id(), unit.path()),
                                    caseWork.masked(complaint, command.task()),
                                    caller.actor().id(),
                                    caseWork.now()))));
  }

  private static StatusEntry support(
      Complaint complaint, Unit unit, String task, Actor actor, Instant now) {
    if (!unit.activeOn(now.atZone(ZoneId.of(unit.regionZone())).toLocalDate())) {
      throw new UnitInactive();
    }
    return complaint.support(unit.path(), unit.code() + ": " + task, actor, now);
  }
}
