package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.IncidentMember;
import id.tanggap.complaint.domain.incident.IncidentState;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of incidents and of the cases that belong to them. */
public interface Incidents {

  /** How many cases belong to an incident, those that became secret left out. */
  record Counts(UUID incidentId, long joined, long suggested) {}

  /** A case of an incident as the caller may see it. */
  record MemberCase(IncidentMember member, String trackingCode, String title) {}

  /** The incident; null when absent or of another region. */
  Uni<Incident> byId(String region, UUID id);

  /** The incident, locked for a change; null when absent. */
  Uni<Incident> lock(String region, UUID id);

  /** Incidents that the caller may see, newest first. */
  Uni<Page<Incident>> page(Caller caller, IncidentState state, PageRequest request);

  /** Incidents whose title is made of the words of a case. */
  Uni<List<Incident>> titledBy(String region, UUID complaintId);

  /** How many cases belong to some incidents. */
  Uni<List<Counts>> counts(String region, List<UUID> incidentIds);

  /** Writes a new or changed incident. */
  Uni<Incident> keep(Incident incident);

  /** How a case belongs to an incident; null when it never did. */
  Uni<IncidentMember> member(String region, UUID incidentId, UUID complaintId);

  /** Cases of an incident that the caller may see and that are no secret, newest first. */
  Uni<Page<MemberCase>> members(Caller caller, UUID incidentId, PageRequest request);

  /** Ids of the cases that a person counted in. */
  Uni<List<UUID>> joined(String region, UUID incidentId);

  /** Counts in all cases that only looked like the others. */
  Uni<Integer> joinSuggested(Incident incident, String actor);

  /** The cases of an incident that ended may belong to another one from now on. */
  Uni<Integer> release(Incident incident);

  /** Writes how a case belongs to an incident. */
  Uni<Void> keep(IncidentMember member);

  /** Writes how many cases belong to an incident. */
  Uni<Void> keepAll(List<IncidentMember> members);
}
