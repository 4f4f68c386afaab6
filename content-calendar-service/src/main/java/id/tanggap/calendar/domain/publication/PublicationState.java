package id.tanggap.calendar.domain.publication;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * States of assisted publishing and the complete table of what leads where. A publication is due or
 * not by the clock; that is no state. Only a person who claimed it can report a post, so a
 * publication has at most one live post that we know of.
 */
public enum PublicationState {
  /** Time reserved; approval or account missing. */
  PLANNED,
  /** Approved hash matches, account active: waits for its time and for a person. */
  READY,
  /** A person publishes it by hand. */
  MANUAL,
  /** Live and bound to its address. */
  PUBLISHED,
  /** The late window passed; a person may give it a new time. */
  MISSED,
  /** Will not happen. */
  CANCELLED;

  private static final Map<PublicationState, Map<PublicationAct, PublicationState>> TABLE = table();

  /**
   * The state after an act.
   *
   * @throws IllegalTransition when this state does not allow the act; names those it allows
   */
  public PublicationState after(PublicationAct act) {
    return target(act)
        .orElseThrow(() -> new IllegalTransition("publication", this, act.name(), allowed()));
  }

  /** Whether the act is legal in this state. */
  public boolean allows(PublicationAct act) {
    return target(act).isPresent();
  }

  /** The acts this state allows, in the order of {@link PublicationAct}. */
  public List<PublicationAct> allowed() {
    return Arrays.stream(PublicationAct.values()).filter(this::allows).toList();
  }

  /** Whether it may still come to a post without a new decision about its time. */
  public boolean open() {
    return this == PLANNED || this == READY || this == MANUAL;
  }

  private Optional<PublicationState> target(PublicationAct act) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(act));
  }

  private static Map<PublicationState, Map<PublicationAct, PublicationState>> table() {
    Map<PublicationState, Map<PublicationAct, PublicationState>> table =
        new EnumMap<>(PublicationState.class);
    table.put(
        PLANNED,
        Map.of(
            PublicationAct.MAKE_READY, READY,
            PublicationAct.MISS, MISSED,
            PublicationAct.RESCHEDULE, PLANNED,
            PublicationAct.CANCEL, CANCELLED));
    table.put(
        READY,
        Map.of(
            PublicationAct.UNREADY, PLANNED,
            PublicationAct.CLAIM, MANUAL,
            PublicationAct.MISS, MISSED,
            PublicationAct.RESCHEDULE, PLANNED,
            PublicationAct.CANCEL, CANCELLED));
    // Neither MISS nor UNREADY: the person may have posted already, so only a person can say how
    // it ended.
    table.put(
        MANUAL,
        Map.of(
            PublicationAct.CLAIM, MANUAL,
            PublicationAct.PUBLISH, PUBLISHED,
            PublicationAct.CANCEL, CANCELLED));
    table.put(
        MISSED,
        Map.of(
            PublicationAct.RESCHEDULE, PLANNED,
            PublicationAct.CANCEL, CANCELLED));
    table.put(PUBLISHED, Map.of());
    table.put(CANCELLED, Map.of());
    return table;
  }
}
