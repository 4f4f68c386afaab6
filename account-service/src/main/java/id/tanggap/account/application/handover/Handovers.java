package id.tanggap.account.application.handover;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverState;
import id.tanggap.account.domain.handover.HandoverTick;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of handovers and their checklists. */
public interface Handovers {

  /**
   * Which handovers are asked for; null means any.
   *
   * @param scope readers who do not see the whole region see those of their units
   * @param party person whose own handovers are always among them
   * @param mine only those of the person
   */
  record Filter(Scope scope, UUID party, boolean mine, UUID accountId, HandoverState state) {}

  /** A handover that the clockwork has to look at. */
  record Due(String region, UUID id) {}

  /** The handover, or null. */
  Uni<Handover> find(String region, UUID id);

  /** The handover, locked until the end of the transaction, or null. */
  Uni<Handover> lock(String region, UUID id);

  /** Handovers, newest first, after a place in the order. */
  Uni<List<Handover>> list(Filter filter, Cursor after, int limit);

  /** What was said on the checklists of some handovers. */
  Uni<List<HandoverTick>> ticks(String region, Collection<UUID> handovers);

  /** Whether a person has still something to do in a handover. */
  Uni<Boolean> takesPart(String region, UUID person);

  /** The last proof of control that was asked for and has passed after an instant, or null. */
  Uni<UUID> proofAfter(String region, UUID account, Instant since);

  /** Handovers that are due to be escalated, any region. */
  Uni<List<Due>> due(Instant now, int limit);

  /** Handovers under way whose account was rejected or retired, any region. */
  Uni<List<Due>> lapsing(int limit);

  /** Stores a new handover and lets the constraints speak. */
  Uni<Void> add(Handover handover);

  /** Keeps what was said, together with the handover. */
  Uni<Void> keep(HandoverTick tick);

  /** Writes what changed. */
  Uni<Void> flush();
}
