package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.IncidentEvent;
import id.tanggap.complaint.domain.incident.IncidentMember;
import id.tanggap.complaint.domain.incident.IncidentStatement;
import id.tanggap.complaint.domain.incident.MemberState;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Counts cases in. Who reported one of them hears the newest approved statement too, however late
 * the case joins.
 */
@ApplicationScoped
public class JoinCases {

  private final IncidentWork work;
  private final Incidents incidents;
  private final Statements statements;
  private final MemberNames names;
  private final CaseWork caseWork;
  private final Clock clock;

  JoinCases(
      IncidentWork work,
      Incidents incidents,
      Statements statements,
      MemberNames names,
      CaseWork caseWork,
      Clock clock) {
    this.work = work;
    this.incidents = incidents;
    this.statements = statements;
    this.names = names;
    this.caseWork = caseWork;
    this.clock = clock;
  }

  /** The cases. */
  public record Command(
      Caller caller, UUID incidentId, LongConsumer versionCheck, List<UUID> complaintIds) {}

  /** Takes the step. */
  @WithTransaction
  public Uni<Incident> handle(Command command) {
    return work.lock(command.caller(), command.incidentId(), command.versionCheck())
        .invoke(incident -> incident.require(IncidentEvent.JOIN))
        .call(incident -> join(incident, command.caller(), command.complaintIds()));
  }

  /** Joins cases to an incident that is locked already. */
  Uni<Void> join(Incident incident, Caller caller, List<UUID> complaintIds) {
    return Multi.createFrom()
        .iterable(complaintIds)
        .onItem()
        .transformToUniAndConcatenate(id -> join(incident, caller, id).replaceWith(id))
        .collect()
        .asList()
        .chain(
            joined ->
                statements
                    .of(incident.region(), incident.id())
                    .call(said -> cover(incident, said, joined))
                    .chain(said -> tellNewest(said, joined)));
  }

  // what was written before may name who comes in now
  private Uni<Void> cover(Incident incident, List<IncidentStatement> said, List<UUID> joined) {
    List<String> texts = new ArrayList<>();
    texts.add(incident.title());
    for (IncidentStatement statement : said) {
      texts.add(statement.textMasked());
      texts.add(statement.evidence());
    }
    return names
        .covered(incident.region(), joined, texts)
        .chain(
            covered -> {
              Iterator<String> next = covered.iterator();
              incident.coverTitle(next.next());
              said.forEach(statement -> statement.cover(next.next(), next.next()));
              return incidents.keep(incident).chain(() -> statements.keepAll(said));
            });
  }

  private Uni<Void> join(Incident incident, Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .invoke(JoinCases::requireFit)
        .chain(complaint -> incidents.member(incident.region(), incident.id(), complaint.id()))
        .chain(member -> incidents.keep(joined(incident, member, complaintId, caller)));
  }

  private IncidentMember joined(
      Incident incident, IncidentMember known, UUID complaintId, Caller caller) {
    String actor = caller.actor().id();
    if (known == null) {
      return IncidentMember.of(incident, complaintId, MemberState.JOINED, actor, clock.instant());
    }
    known.join(actor, clock.instant());
    return known;
  }

  private static void requireFit(Complaint complaint) {
    if (complaint.secret()) {
      throw new SecretNeverInSwarm();
    }
    if (!complaint.state().open()) {
      throw new CaseNotOpen(complaint.trackingCode());
    }
  }

  private Uni<Void> tellNewest(List<IncidentStatement> said, List<UUID> joined) {
    return said.stream()
        .filter(IncidentStatement::approved)
        .findFirst()
        .map(newest -> statements.queue(newest, joined))
        .orElse(Uni.createFrom().voidItem());
  }
}
