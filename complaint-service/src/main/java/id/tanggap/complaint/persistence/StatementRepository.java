package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.incident.Statements;
import id.tanggap.complaint.domain.incident.Broadcast;
import id.tanggap.complaint.domain.incident.IncidentStatement;
import id.tanggap.kit.persistence.CrossRegion;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Statements and the queue of those who are to hear them; leases run by the database's clock. */
@Singleton
class StatementRepository extends RegionalRepository<IncidentStatement, UUID>
    implements Statements {

  private static final int MOST_STATEMENTS = 500;

  private final BroadcastRepository broadcasts;
  private final CrossRegion crossRegion;

  StatementRepository(BroadcastRepository broadcasts, CrossRegion crossRegion) {
    super(IncidentStatement.class);
    this.broadcasts = broadcasts;
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<IncidentStatement> lock(String region, UUID incidentId, int number) {
    return one(
            region,
            "e.incidentId = :incident and e.number = :number",
            Map.of("incident", incidentId, "number", number))
        .chain(found -> found == null ? Uni.createFrom().nullItem() : lockById(region, found.id()));
  }

  @Override
  public Uni<List<IncidentStatement>> of(String region, UUID incidentId) {
    return list(
        region,
        "e.incidentId = :incident",
        "e.number desc",
        Map.of("incident", incidentId),
        MOST_STATEMENTS);
  }

  @Override
  public Uni<IncidentStatement> keep(IncidentStatement statement) {
    return save(statement);
  }

  @Override
  public Uni<Void> keepAll(List<IncidentStatement> said) {
    return saveAll(said);
  }

  @Override
  public Uni<Void> queue(IncidentStatement statement, List<UUID> complaintIds) {
    if (complaintIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return execute(
            statement.region(),
            """
            insert into incident_broadcast
              (id, region, statement_id, complaint_id, state, queued_at, version)
            select gen_random_uuid(), :region, :statement, c.id, 'PENDING', clock_timestamp(), 0
              from unnest(cast(:cases as uuid[])) as c (id)
            on conflict (statement_id, complaint_id) do nothing
            """,
            Map.of("statement", statement.id(), "cases", complaintIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Due>> claim(Duration lease, int limit) {
    return crossRegion.sql(
        "the scheduler serves all regions",
        """
        update incident_broadcast b
           set queued_at = now() + make_interval(secs => :seconds)
         where b.id = any(array(select q.id from incident_broadcast q
                                 where q.state = 'PENDING' and q.queued_at <= now()
                                 order by q.queued_at, q.id limit :most
                                   for update skip locked))
        returning b.id, b.region
        """,
        Map.of("seconds", (double) lease.toSeconds(), "most", limit),
        Due.class);
  }

  @Override
  public Uni<Broadcast> lockBroadcast(String region, UUID id) {
    return broadcasts.lockById(region, id);
  }

  @Override
  public Uni<Void> keep(Broadcast broadcast) {
    return broadcasts.save(broadcast).replaceWithVoid();
  }

  @Override
  public Uni<List<Progress>> progress(String region, UUID statementId) {
    return sql(
        region,
        """
        select b.state, r.state as reply_state, count(*) as cases
          from incident_broadcast b left join reply r on r.id = b.reply_id
         where b.region = :region and b.statement_id = :statement
         group by b.state, r.state
         order by b.state, r.state
        """,
        Map.of("statement", statementId),
        Progress.class);
  }
}
