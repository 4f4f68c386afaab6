package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.application.complaint.AnswerDelivered;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.incident.Broadcast;
import id.tanggap.complaint.domain.incident.BroadcastState;
import id.tanggap.complaint.domain.incident.IncidentMember;
import id.tanggap.complaint.domain.incident.IncidentStatement;
import id.tanggap.complaint.domain.incident.MemberState;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.TrackingLine;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells the reporters of an incident what was approved, each where the report came from. One
 * transaction per reporter: the answer is queued in the one that marks the reporter as told, so
 * that each is told once, wherever a replica stops.
 */
@ApplicationScoped
public class TellReporters {

  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Statements statements;
  private final Incidents incidents;
  private final Complaints complaints;
  private final Interactions interactions;
  private final Replies replies;
  private final AnswerDelivered answerDelivered;
  private final Clock clock;

  TellReporters(
      Statements statements,
      Incidents incidents,
      Complaints complaints,
      Interactions interactions,
      Replies replies,
      AnswerDelivered answerDelivered,
      Clock clock) {
    this.statements = statements;
    this.incidents = incidents;
    this.complaints = complaints;
    this.interactions = interactions;
    this.replies = replies;
    this.answerDelivered = answerDelivered;
    this.clock = clock;
  }

  /** Leases some reporters who are to be told. */
  @WithTransaction
  public Uni<List<Statements.Due>> due(int limit) {
    return statements.claim(LEASE, limit);
  }

  /** Tells one of them, unless that was done. */
  @WithTransaction
  public Uni<Void> tell(Statements.Due due) {
    return statements
        .lockBroadcast(due.region(), due.id())
        .chain(
            broadcast ->
                broadcast == null || broadcast.state() != BroadcastState.PENDING
                    ? Uni.createFrom().voidItem()
                    : statements
                        .byId(due.region(), broadcast.statementId())
                        .chain(statement -> tell(broadcast, statement)));
  }

  private Uni<Void> tell(Broadcast broadcast, IncidentStatement statement) {
    return complaints
        .lock(broadcast.region(), broadcast.complaintId())
        .chain(
            complaint ->
                incidents
                    .member(broadcast.region(), statement.incidentId(), broadcast.complaintId())
                    .chain(member -> tell(broadcast, statement, complaint, member)));
  }

  private Uni<Void> tell(
      Broadcast broadcast,
      IncidentStatement statement,
      Complaint complaint,
      IncidentMember member) {
    BroadcastState obstacle = obstacle(complaint, member);
    if (obstacle != null) {
      broadcast.skip(obstacle);
      return statements.keep(broadcast);
    }
    Instant now = clock.instant();
    return address(complaint)
        .chain(address -> answer(statement, complaint, address, now))
        .call(
            reply -> {
              broadcast.told(reply.id(), now);
              return statements.keep(broadcast);
            })
        // after it is known as a broadcast: many people hear the same words here, as they should
        .chain(reply -> deliver(reply, now));
  }

  private Uni<Void> deliver(Reply reply, Instant now) {
    return reply.channelId() == null
        ? answerDelivered.handle(reply, null, now)
        : Uni.createFrom().voidItem();
  }

  private static BroadcastState obstacle(Complaint complaint, IncidentMember member) {
    if (member == null || member.state() != MemberState.JOINED) {
      return BroadcastState.LEFT;
    }
    if (complaint == null || !complaint.state().open()) {
      return BroadcastState.ENDED;
    }
    return complaint.secret() ? BroadcastState.SECRET : null;
  }

  private Uni<Reply.Address> address(Complaint complaint) {
    if (complaint.report().interactionId() == null) {
      return Uni.createFrom().item(Reply.Address.TRACKER);
    }
    return interactions
        .byId(complaint.region(), complaint.report().interactionId())
        .map(
            message ->
                !message.reachable()
                    ? new Reply.Address(message.id(), null, null)
                    : new Reply.Address(
                        message.id(), message.place().channelId(), message.externalId()));
  }

  private Uni<Reply> answer(
      IncidentStatement statement, Complaint complaint, Reply.Address address, Instant now) {
    boolean throughProvider = address.channelId() != null;
    String words =
        throughProvider
            ? TrackingLine.below(statement.textMasked(), complaint.trackingCode())
            : statement.textMasked();
    return replies
        .databaseTime()
        .chain(
            due ->
                replies.keep(
                    Reply.queue(
                        complaint.region(),
                        complaint.id(),
                        complaint.unitId(),
                        address,
                        words,
                        statement.evidence(),
                        statement.writtenBy(),
                        now,
                        due)));
  }
}
