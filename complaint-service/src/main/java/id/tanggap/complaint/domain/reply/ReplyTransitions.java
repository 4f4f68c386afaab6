package id.tanggap.complaint.domain.reply;

import static id.tanggap.complaint.domain.reply.ReplyState.APPROVED;
import static id.tanggap.complaint.domain.reply.ReplyState.DELIVERED;
import static id.tanggap.complaint.domain.reply.ReplyState.DRAFT;
import static id.tanggap.complaint.domain.reply.ReplyState.FAILED;
import static id.tanggap.complaint.domain.reply.ReplyState.HELD;
import static id.tanggap.complaint.domain.reply.ReplyState.PENDING_APPROVAL;
import static id.tanggap.complaint.domain.reply.ReplyState.QUEUED;
import static id.tanggap.complaint.domain.reply.ReplyState.SENDING;
import static id.tanggap.complaint.domain.reply.ReplyState.SENT;
import static id.tanggap.complaint.domain.reply.ReplyState.UNKNOWN;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The transition table of an answer, complete. There is no way from UNKNOWN back to the sender but
 * RETRY, and that takes a person, or certainty that nothing arrived. A receipt may arrive after a
 * failure was told: then the receipt is right.
 */
public final class ReplyTransitions {

  private static final Map<ReplyState, Map<ReplyEvent, ReplyState>> TABLE = table();

  private ReplyTransitions() {}

  /** The events that a state answers to. */
  public static Set<ReplyEvent> allowed(ReplyState from) {
    return TABLE.get(from).keySet();
  }

  /**
   * The state after an event.
   *
   * @throws IllegalTransition naming what would have been allowed
   */
  public static ReplyState next(ReplyState from, ReplyEvent event) {
    ReplyState to = TABLE.get(from).get(event);
    if (to == null) {
      throw new IllegalTransition("response", from, event.name(), allowed(from));
    }
    return to;
  }

  private static Map<ReplyState, Map<ReplyEvent, ReplyState>> table() {
    Map<ReplyState, Map<ReplyEvent, ReplyState>> table = new EnumMap<>(ReplyState.class);
    for (ReplyState state : ReplyState.values()) {
      table.put(state, new EnumMap<>(ReplyEvent.class));
    }
    table.get(DRAFT).put(ReplyEvent.EDIT, DRAFT);
    table.get(DRAFT).put(ReplyEvent.SUBMIT, PENDING_APPROVAL);
    table.get(DRAFT).put(ReplyEvent.QUEUE, QUEUED);
    table.get(PENDING_APPROVAL).put(ReplyEvent.APPROVE, APPROVED);
    table.get(PENDING_APPROVAL).put(ReplyEvent.REJECT, DRAFT);
    table.get(APPROVED).put(ReplyEvent.QUEUE, QUEUED);
    table.get(APPROVED).put(ReplyEvent.REJECT, DRAFT);
    table.get(QUEUED).put(ReplyEvent.LEASE, SENDING);
    // without a provider it stands on the tracker at once
    table.get(QUEUED).put(ReplyEvent.ACCEPT, SENT);
    // the channel closed while it waited
    table.get(QUEUED).put(ReplyEvent.FAIL, FAILED);
    table.get(SENDING).put(ReplyEvent.ACCEPT, SENT);
    table.get(SENDING).put(ReplyEvent.RETRY, QUEUED);
    table.get(SENDING).put(ReplyEvent.FAIL, FAILED);
    table.get(SENDING).put(ReplyEvent.HOLD, HELD);
    table.get(SENDING).put(ReplyEvent.LOSE, UNKNOWN);
    table.get(UNKNOWN).put(ReplyEvent.ACCEPT, SENT);
    table.get(UNKNOWN).put(ReplyEvent.RETRY, QUEUED);
    table.get(UNKNOWN).put(ReplyEvent.FAIL, FAILED);
    // the sender was slow and not lost: what it then knows for certain counts
    table.get(UNKNOWN).put(ReplyEvent.HOLD, HELD);
    table.get(HELD).put(ReplyEvent.RETRY, QUEUED);
    table.get(SENT).put(ReplyEvent.DELIVER, DELIVERED);
    table.get(SENT).put(ReplyEvent.READ, ReplyState.READ);
    table.get(SENT).put(ReplyEvent.FAIL, FAILED);
    table.get(DELIVERED).put(ReplyEvent.READ, ReplyState.READ);
    table.get(FAILED).put(ReplyEvent.DELIVER, DELIVERED);
    table.get(FAILED).put(ReplyEvent.READ, ReplyState.READ);
    return table;
  }
}
