package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.incident.Incidents;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.incident.Incident;
import id.tanggap.complaint.domain.incident.IncidentMember;
import id.tanggap.complaint.domain.incident.IncidentState;
import id.tanggap.complaint.domain.incident.MemberState;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Incidents and the cases that belong to them. */
@Singleton
class IncidentRepository extends RegionalRepository<Incident, UUID> implements Incidents {

  private static final int MOST_OF_ONE_CASE = 100;

  private final IncidentMemberRepository members;
  private final ComplaintRepository complaints;

  IncidentRepository(IncidentMemberRepository members, ComplaintRepository complaints) {
    super(Incident.class);
    this.members = members;
    this.complaints = complaints;
  }

  @Override
  public Uni<Incident> lock(String region, UUID id) {
    return lockById(region, id);
  }

  @Override
  public Uni<Page<Incident>> page(Caller caller, IncidentState state, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    StringBuilder where = new StringBuilder("1 = 1");
    if (!caller.seesRegion()) {
      where.append(" and ").append(Keyset.covered(caller, "e.ownerUnitPath", "own", params));
    }
    if (state != null) {
      where.append(" and e.state = :state");
      params.put("state", state);
    }
    where.append(Keyset.after("e.suggestedAt", request, params));
    return list(
            caller.region(),
            where.toString(),
            "e.suggestedAt desc, e.id desc",
            params,
            request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.suggestedAt(), row.id())));
  }

  @Override
  public Uni<List<Incident>> titledBy(String region, UUID complaintId) {
    return list(region, "e.titleOf = :case", "e.id", Map.of("case", complaintId), MOST_OF_ONE_CASE);
  }

  @Override
  public Uni<List<Counts>> counts(String region, List<UUID> incidentIds) {
    if (incidentIds.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return sql(
        region,
        """
        select m.incident_id, count(*) filter (where m.state = 'JOINED') as joined,
               count(*) filter (where m.state = 'SUGGESTED') as suggested
          from incident_member m
          join complaint c on c.id = m.complaint_id and c.visibility <> 'SECRET'
         where m.region = :region and m.incident_id = any(:ids)
         group by m.incident_id
        """,
        Map.of("ids", incidentIds.toArray(UUID[]::new)),
        Counts.class);
  }

  @Override
  public Uni<Incident> keep(Incident incident) {
    return save(incident);
  }

  @Override
  public Uni<IncidentMember> member(String region, UUID incidentId, UUID complaintId) {
    return members.one(
        region,
        "e.incidentId = :incident and e.complaintId = :complaint",
        Map.of("incident", incidentId, "complaint", complaintId));
  }

  @Override
  public Uni<Page<MemberCase>> members(Caller caller, UUID incidentId, PageRequest request) {
    Map<String, Object> params = new HashMap<>();
    String where =
        "e.incidentId = :incident and exists (select 1 from Complaint c where c.id = e.complaintId"
            + " and c.visibility <> id.tanggap.complaint.domain.complaint.Visibility.SECRET and "
            + ComplaintRepository.visible(caller, "c", params)
            + ")"
            + Keyset.after("e.addedAt", request, params);
    params.put("incident", incidentId);
    return members
        .list(caller.region(), where, "e.addedAt desc, e.id desc", params, request.fetch())
        .map(rows -> Page.of(rows, request, row -> Cursor.of(row.addedAt(), row.id())))
        .chain(page -> withCases(caller.region(), page));
  }

  private Uni<Page<MemberCase>> withCases(String region, Page<IncidentMember> page) {
    if (page.items().isEmpty()) {
      return Uni.createFrom().item(page.map(member -> new MemberCase(member, null, null)));
    }
    List<UUID> ids = page.items().stream().map(IncidentMember::complaintId).toList();
    return complaints
        .list(region, "e.id in :ids", "", Map.of("ids", ids), ids.size())
        .map(
            found -> {
              Map<UUID, Complaint> byId =
                  found.stream().collect(Collectors.toMap(Complaint::id, Function.identity()));
              return page.map(
                  member -> {
                    Complaint complaint = byId.get(member.complaintId());
                    return new MemberCase(
                        member, complaint.trackingCode(), complaint.report().titleMasked());
                  });
            });
  }

  @Override
  public Uni<List<UUID>> joined(String region, UUID incidentId) {
    return sql(
        region,
        """
        select m.complaint_id from incident_member m
         where m.region = :region and m.incident_id = :incident and m.state = 'JOINED'
         order by m.id
        """,
        Map.of("incident", incidentId),
        UUID.class);
  }

  @Override
  public Uni<Integer> joinSuggested(Incident incident, String actor) {
    return members.updateWhere(
        incident.region(),
        "e.state = :joined, e.addedBy = :actor, e.version = e.version + 1",
        "e.incidentId = :incident and e.state = :suggested",
        Map.of(
            "joined",
            MemberState.JOINED,
            "suggested",
            MemberState.SUGGESTED,
            "actor",
            actor,
            "incident",
            incident.id()));
  }

  @Override
  public Uni<Integer> release(Incident incident) {
    return members.updateWhere(
        incident.region(),
        "e.released = true, e.version = e.version + 1",
        "e.incidentId = :incident",
        Map.of("incident", incident.id()));
  }

  @Override
  public Uni<Void> keep(IncidentMember member) {
    return members.save(member).replaceWithVoid();
  }

  @Override
  public Uni<Void> keepAll(List<IncidentMember> added) {
    return members.saveAll(added);
  }
}
