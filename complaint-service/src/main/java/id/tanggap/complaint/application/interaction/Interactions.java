package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.interaction.ConversationThread;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.interaction.InteractionClass;
import id.tanggap.complaint.domain.interaction.Place;
import id.tanggap.complaint.domain.interaction.ResponseState;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Store of messages and their threads. */
public interface Interactions {

  /** What a list may be narrowed to; null fields do not narrow. */
  record Filter(
      ResponseState responseState,
      InteractionClass interactionClass,
      UUID unitId,
      UUID accountId,
      UUID threadId,
      String platform,
      Instant from,
      Instant to,
      String words) {}

  /** The message; null when absent or of another region. */
  Uni<Interaction> byId(String region, UUID id);

  /**
   * The message when the caller may see it; null otherwise, found by one and the same query. What a
   * secret case was made of is seen only by who may see the case.
   */
  Uni<Interaction> seen(Caller caller, UUID id);

  /** Whether the caller may see it; hidden and absent cost the same one question. */
  Uni<Boolean> visible(Caller caller, UUID id);

  /** The message, locked for a change; null when absent. */
  Uni<Interaction> lock(String region, UUID id);

  /** The message with a natural key; null when unknown. */
  Uni<Interaction> byNaturalKey(String region, String key);

  /** The messages with these natural keys. */
  Uni<List<Interaction>> byNaturalKeys(String region, Collection<String> keys);

  /** Messages that the caller may see, newest first. */
  Uni<Page<Interaction>> page(Caller caller, Filter filter, PageRequest request);

  /** How many messages all pages hold. */
  Uni<Long> count(Caller caller, Filter filter);

  /**
   * What the author of a message wrote in its thread, that message among it, oldest first; empty
   * without a message or a known author.
   *
   * @param id null when there is no message
   */
  Uni<List<Interaction>> ofAuthor(String region, UUID id);

  /** Unanswered messages of citizens in a thread up to an instant, oldest first. */
  Uni<List<Interaction>> waitingIn(String region, UUID threadId, Instant upTo);

  /** The first message of our own in a thread after an instant; null when there is none. */
  Uni<Interaction> firstOwnAfter(String region, UUID threadId, Instant after);

  /** The thread with a key, opened when it does not exist; two openers get the same thread. */
  Uni<ConversationThread> thread(String region, String key, Place place, Instant openedAt);

  /** The thread; null when absent or of another region. */
  Uni<ConversationThread> threadById(String region, UUID id);

  /** Writes a new or changed message. */
  Uni<Interaction> keep(Interaction interaction);

  /** Writes many new threads and messages at once. */
  Uni<Void> keepAll(List<ConversationThread> threads, List<Interaction> messages);
}
