package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.IncidentEvent;
import id.tanggap.complaint.domain.incident.IncidentStatement;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Somebody else agrees with a statement; from then on every reporter of the incident hears it. */
@ApplicationScoped
public class ApproveStatement {

  private final IncidentWork work;
  private final Incidents incidents;
  private final Statements statements;
  private final Clock clock;

  ApproveStatement(IncidentWork work, Incidents incidents, Statements statements, Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.statements = statements;
    this.clock = clock;
  }

  /** Which statement. */
  public record Command(Caller caller, UUID incidentId, int number) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<IncidentStatement> handle(Command command) {
    return work.owned(command.caller(), command.incidentId(), seen -> {})
        .invoke(incident -> incident.require(IncidentEvent.STATE))
        .chain(incident -> statements.lock(incident.region(), incident.id(), command.number()))
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("statement", command.number()))
        .chain(
            statement -> {
              statement.approve(command.caller().actor().id(), clock.instant());
              return statements.keep(statement);
            })
        .call(
            statement ->
                incidents
                    .joined(statement.region(), statement.incidentId())
                    .chain(cases -> statements.queue(statement, cases)));
  }
}
