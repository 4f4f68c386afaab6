package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyState;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of answers and the queue made of it. */
public interface Replies {

  /** What a list may be narrowed to; null fields do not narrow. */
  record Filter(ReplyState state, UUID complaintId, UUID unitId) {}

  /** The answer; null when absent or of another region. */
  Uni<Reply> byId(String region, UUID id);

  /** The answer when the caller may see its case; null otherwise, by one and the same query. */
  Uni<Reply> seen(Caller caller, UUID id);

  /** Whether the caller may see it; hidden and absent cost the same one question. */
  Uni<Boolean> visible(Caller caller, UUID id);

  /** The answer, locked for a change; null when absent. */
  Uni<Reply> lock(String region, UUID id);

  /** Answers to cases that the caller may see, newest first. */
  Uni<Page<Reply>> page(Caller caller, Filter filter, PageRequest request);

  /** The answers to a case that reached the citizen, oldest first. */
  Uni<List<Reply>> delivered(String region, UUID complaintId);

  /**
   * Our answer whose echo this is: by the provider's id, or, where the outcome is still open, by
   * address and words; null when somebody typed it elsewhere.
   */
  Uni<Reply> echoOf(
      String region, UUID channelId, String externalId, String parentExternalId, String text);

  /** Answers to a case that are to go out through a provider and that nobody has in hand. */
  Uni<List<UUID>> waitingForProvider(String region, UUID complaintId);

  /**
   * Leases the answer that has been due longest, so that nobody else gets it; null when none is
   * due. What is said about a secret case goes through no provider.
   */
  Uni<SendOrder> claim(Duration lease);

  /** Our answer with the provider's id, locked for a change; null when it is none of ours. */
  Uni<Reply> ofExternalId(String region, UUID channelId, String externalId);

  /** When the citizen spoke last in the thread of a message. */
  Uni<Instant> lastWord(String region, UUID interactionId);

  /** Gives up answers whose channel closed while they waited in the queue. */
  Uni<Integer> failClosed();

  /** Answers whose sender died while it held them: their outcome is unknown. */
  Uni<Integer> markAbandoned();

  /** Lets answers go that waited for a fresh token of the channel, those to secret cases aside. */
  Uni<Integer> releaseHeld(String region, UUID channelId);

  /** The time of the database, by which the queue runs. */
  Uni<Instant> databaseTime();

  /** Writes a new or changed answer. */
  Uni<Reply> keep(Reply reply);

  /**
   * An answer that is leased for sending.
   *
   * @param attempt the how-manieth attempt this is; what comes of another one is not its outcome
   * @param accessTokenSealed the token of its channel
   */
  record SendOrder(
      UUID id,
      String region,
      String toExternalId,
      String text,
      int attempt,
      byte[] accessTokenSealed) {}
}
