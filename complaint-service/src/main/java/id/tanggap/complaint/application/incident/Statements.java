package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.incident.Broadcast;
import id.tanggap.complaint.domain.incident.BroadcastState;
import id.tanggap.complaint.domain.incident.IncidentStatement;
import id.tanggap.complaint.domain.reply.ReplyState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Store of what owners of incidents say, and of who is to hear it. */
public interface Statements {

  /** A reporter who is to be told now. */
  record Due(UUID id, String region) {}

  /**
   * How many reporters are how far.
   *
   * @param replyState of the answer; null before there is one
   */
  record Progress(BroadcastState state, ReplyState replyState, long cases) {}

  /** A statement, locked for a change; null when there is none with the number. */
  Uni<IncidentStatement> lock(String region, UUID incidentId, int number);

  /** A statement; null when absent. */
  Uni<IncidentStatement> byId(String region, UUID id);

  /** All statements of an incident, newest first. */
  Uni<List<IncidentStatement>> of(String region, UUID incidentId);

  /** Writes a statement. */
  Uni<IncidentStatement> keep(IncidentStatement statement);

  /** Writes changed statements. */
  Uni<Void> keepAll(List<IncidentStatement> said);

  /** Queues those who are to hear it; who is queued already stays as is. */
  Uni<Void> queue(IncidentStatement statement, List<UUID> complaintIds);

  /** Leases reporters who are to be told; nobody else gets them for so long. */
  Uni<List<Due>> claim(Duration lease, int limit);

  /** One reporter who is to be told, locked; null when absent. */
  Uni<Broadcast> lockBroadcast(String region, UUID id);

  /** Writes it. */
  Uni<Void> keep(Broadcast broadcast);

  /** How far the telling is. */
  Uni<List<Progress>> progress(String region, UUID statementId);
}
