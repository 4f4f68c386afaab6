package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.IncidentState;
import id.tanggap.complaint.domain.incident.IncidentStatement;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads incidents. */
@ApplicationScoped
public class IncidentQueries {

  private final IncidentWork work;
  private final Incidents incidents;
  private final Statements statements;

  IncidentQueries(IncidentWork work, Incidents incidents, Statements statements) {
    this.work = work;
    this.incidents = incidents;
    this.statements = statements;
  }

  /** An incident and how many cases belong to it. */
  public record Counted(Incident incident, long joined, long suggested) {}

  /** One incident. */
  @WithTransaction
  public Uni<Counted> one(Caller caller, UUID id) {
    return work.seen(caller, id).chain(this::counted);
  }

  /** An incident that was just changed. */
  @WithTransaction
  public Uni<Counted> counted(Incident incident) {
    return incidents
        .counts(incident.region(), List.of(incident.id()))
        .map(counts -> counted(incident, counts.isEmpty() ? null : counts.get(0)));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Counted>> page(Caller caller, IncidentState state, PageRequest request) {
    return incidents
        .page(caller, state, request)
        .chain(
            page ->
                incidents
                    .counts(caller.region(), page.items().stream().map(Incident::id).toList())
                    .map(
                        counts -> {
                          Map<UUID, Incidents.Counts> byId =
                              counts.stream()
                                  .collect(
                                      Collectors.toMap(
                                          Incidents.Counts::incidentId, Function.identity()));
                          return page.map(incident -> counted(incident, byId.get(incident.id())));
                        }));
  }

  private static Counted counted(Incident incident, Incidents.Counts counts) {
    return counts == null
        ? new Counted(incident, 0, 0)
        : new Counted(incident, counts.joined(), counts.suggested());
  }

  /** Cases that the caller may see. */
  @WithTransaction
  public Uni<Page<Incidents.MemberCase>> members(Caller caller, UUID id, PageRequest request) {
    return work.seen(caller, id).chain(found -> incidents.members(caller, id, request));
  }

  /** Statements, newest first. */
  @WithTransaction
  public Uni<List<IncidentStatement>> statements(Caller caller, UUID id) {
    return work.seen(caller, id).chain(found -> statements.of(caller.region(), id));
  }

  /** How far the telling of a statement is. */
  @WithTransaction
  public Uni<List<Statements.Progress>> progress(Caller caller, UUID id, int number) {
    return statements(caller, id)
        .chain(
            all ->
                all.stream()
                    .filter(statement -> statement.number() == number)
                    .findFirst()
                    .map(statement -> statements.progress(caller.region(), statement.id()))
                    .orElseThrow(() -> new NotFound("statement", number)));
  }
}
