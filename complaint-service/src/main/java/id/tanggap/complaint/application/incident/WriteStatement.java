package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.IncidentStatement;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Writes what everybody who reported an incident is to hear; nobody hears it before approval. */
@ApplicationScoped
public class WriteStatement {

  private final IncidentWork work;
  private final Incidents incidents;
  private final Statements statements;
  private final MemberNames names;
  private final Clock clock;

  WriteStatement(
      IncidentWork work,
      Incidents incidents,
      Statements statements,
      MemberNames names,
      Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.statements = statements;
    this.names = names;
    this.clock = clock;
  }

  /**
   * The words.
   *
   * @param evidence what they rest on; may be null
   */
  public record Command(
      Caller caller, UUID incidentId, LongConsumer versionCheck, String text, String evidence) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<IncidentStatement> handle(Command command) {
    return work.owned(command.caller(), command.incidentId(), command.versionCheck())
        .chain(
            incident ->
                names
                    .covered(incident, Arrays.asList(command.text(), command.evidence()))
                    .chain(
                        covered -> {
                          IncidentStatement statement =
                              IncidentStatement.write(
                                  incident,
                                  covered.get(0),
                                  covered.get(1),
                                  command.caller().actor().id(),
                                  clock.instant());
                          return incidents.keep(incident).chain(() -> statements.keep(statement));
                        }));
  }
}
