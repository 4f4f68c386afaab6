package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.Incident;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Makes an incident of a suggestion, or of cases that a person sees to belong together. */
@ApplicationScoped
public class OpenIncident {

  private final IncidentWork work;
  private final Incidents incidents;
  private final JoinCases joinCases;
  private final MemberNames names;
  private final IncidentEvents events;
  private final Clock clock;

  OpenIncident(
      IncidentWork work,
      Incidents incidents,
      JoinCases joinCases,
      MemberNames names,
      IncidentEvents events,
      Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.joinCases = joinCases;
    this.names = names;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Agrees with a suggestion.
   *
   * @param title better words; may be null
   */
  public record Agree(
      Caller caller, UUID incidentId, LongConsumer versionCheck, UUID unitId, String title) {}

  /** Opens one that nobody suggested. */
  public record Declare(Caller caller, String title, UUID unitId, List<UUID> complaintIds) {}

  /** Agrees. */
  @WithTransaction
  public Uni<Incident> handle(Agree command) {
    Instant now = clock.instant();
    return work.lock(command.caller(), command.incidentId(), command.versionCheck())
        .chain(
            incident ->
                work.owner(incident.region(), command.unitId(), now)
                    .chain(
                        unit ->
                            names
                                .covered(
                                    incident,
                                    command.title() == null ? incident.title() : command.title())
                                .chain(
                                    title -> {
                                      incident.open(
                                          unit.id(),
                                          unit.path(),
                                          title,
                                          command.caller().actor().id(),
                                          now);
                                      if (command.title() != null) {
                                        incident.titleChosen();
                                      }
                                      return incidents.keep(incident);
                                    })))
        .call(incident -> incidents.joinSuggested(incident, command.caller().actor().id()))
        .call(this::tell);
  }

  /** Declares. */
  @WithTransaction
  public Uni<Incident> handle(Declare command) {
    Instant now = clock.instant();
    String region = command.caller().region();
    return work.owner(region, command.unitId(), now)
        .chain(
            unit ->
                names
                    .covered(region, command.complaintIds(), List.of(command.title()))
                    .chain(
                        covered ->
                            incidents.keep(
                                Incident.declare(
                                    region,
                                    covered.get(0),
                                    unit.id(),
                                    unit.path(),
                                    command.caller().actor().id(),
                                    now))))
        .call(incident -> joinCases.join(incident, command.caller(), command.complaintIds()))
        .call(this::tell);
  }

  private Uni<Void> tell(Incident incident) {
    return incidents
        .counts(incident.region(), List.of(incident.id()))
        .chain(counts -> events.opened(incident, counts.isEmpty() ? 0 : counts.get(0).joined()));
  }
}
