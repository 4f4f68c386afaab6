package id.tanggap.complaint.application.complaint.escalation;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.escalation.Escalation;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Somebody has seen that nothing happens with a case. */
@ApplicationScoped
public class AcknowledgeEscalation {

  private final Escalations escalations;
  private final CaseWork caseWork;
  private final Clock clock;

  AcknowledgeEscalation(Escalations escalations, CaseWork caseWork, Clock clock) {
    this.escalations = escalations;
    this.caseWork = caseWork;
    this.clock = clock;
  }

  /** Who has seen which. */
  public record Command(Caller caller, UUID escalationId, LongConsumer versionCheck) {}

  /** Notes it. */
  @WithTransaction
  public Uni<Escalation> handle(Command command) {
    return escalations
        .lock(command.caller().region(), command.escalationId())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("escalation", command.escalationId()))
        .call(
            escalation ->
                caseWork
                    .seen(command.caller(), escalation.complaintId())
                    .onFailure(NotFound.class)
                    .transform(hidden -> new NotFound("escalation", command.escalationId())))
        .chain(
            escalation -> {
              command.versionCheck().accept(escalation.version());
              escalation.acknowledge(command.caller().actor().id(), clock.instant());
              return escalations.keep(escalation);
            });
  }
}
