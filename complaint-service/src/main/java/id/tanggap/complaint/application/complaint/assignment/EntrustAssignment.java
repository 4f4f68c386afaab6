package id.tanggap.complaint.application.complaint.assignment;

import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.assignment.Delegation;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * A unit names the person who handles its assignment, or hands it to another. Who is away and has a
 * substitute on that day for the work of this unit is replaced by the substitute.
 */
@ApplicationScoped
public class EntrustAssignment {

  private final AssignmentWork work;
  private final Assignments assignments;
  private final Delegations delegations;
  private final RegionRules rules;
  private final Clock clock;

  EntrustAssignment(
      AssignmentWork work,
      Assignments assignments,
      Delegations delegations,
      RegionRules rules,
      Clock clock) {
    this.work = work;
    this.assignments = assignments;
    this.delegations = delegations;
    this.rules = rules;
    this.clock = clock;
  }

  /** The assignment and the person: subject of the token, and name as others know it. */
  public record Command(
      AssignmentWork.Step step, String personId, String personName, String reason) {}

  private record Chosen(String id, String name, String instead) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<AssignmentWork.Changed> handle(Command command) {
    return chosen(command)
        .chain(
            chosen ->
                work.change(
                    command.step(),
                    (complaint, assignment, now) -> {
                      assignment.entrust(chosen.id(), work.masked(complaint, chosen.name()));
                      return complaint.note(
                          "ENTRUST",
                          work.masked(complaint, said(chosen, command.reason())),
                          command.step().caller().actor(),
                          now);
                    }));
  }

  private Uni<Chosen> chosen(Command command) {
    return assignments
        .placeOf(command.step().caller().region(), command.step().assignmentId())
        // who may not know the assignment hears so when the step is taken
        .chain(place -> place == null ? Uni.createFrom().nullItem() : away(command, place))
        .map(
            away ->
                away == null
                    ? new Chosen(command.personId(), command.personName(), null)
                    : new Chosen(away.toId(), away.toName(), command.personName()));
  }

  private Uni<Delegation> away(Command command, String place) {
    String region = command.step().caller().region();
    return rules
        .office(region)
        .map(office -> clock.instant().atZone(office.calendar().zone()).toLocalDate())
        .chain(today -> delegations.inForce(region, command.personId(), place, today));
  }

  private static String said(Chosen chosen, String reason) {
    String who =
        chosen.instead() == null ? chosen.name() : chosen.name() + " < " + chosen.instead();
    return reason == null ? who : who + ": " + reason;
  }
}
