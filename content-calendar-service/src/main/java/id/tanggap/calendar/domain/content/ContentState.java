package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Editorial states and the complete table of what leads where. What is not in the table is an
 * illegal transition, so a forgotten case refuses instead of passing.
 */
public enum ContentState {
  DRAFT,
  SUBMITTED,
  CHANGES_REQUESTED,
  REJECTED,
  APPROVED,
  SCHEDULED,
  LIVE,
  WITHDRAWN;

  private static final Map<ContentState, Map<ContentAct, ContentState>> TABLE = table();

  /**
   * The state after an act.
   *
   * @throws IllegalTransition when this state does not allow the act; names those it allows
   */
  public ContentState after(ContentAct act) {
    return target(act)
        .orElseThrow(() -> new IllegalTransition("content", this, act.name(), allowed()));
  }

  /** Whether the act is legal in this state. */
  public boolean allows(ContentAct act) {
    return target(act).isPresent();
  }

  /** The acts this state allows, in the order of {@link ContentAct}. */
  public List<ContentAct> allowed() {
    return Arrays.stream(ContentAct.values()).filter(this::allows).toList();
  }

  /** Whether an approval holds in this state. */
  public boolean approved() {
    return this == APPROVED || this == SCHEDULED || this == LIVE;
  }

  private Optional<ContentState> target(ContentAct act) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(act));
  }

  private static Map<ContentState, Map<ContentAct, ContentState>> table() {
    Map<ContentState, Map<ContentAct, ContentState>> table = new EnumMap<>(ContentState.class);
    table.put(
        DRAFT,
        Map.of(
            ContentAct.EDIT, DRAFT,
            ContentAct.SUBMIT, SUBMITTED,
            ContentAct.PLAN, DRAFT,
            ContentAct.WITHDRAW, WITHDRAWN));
    // An edit under review takes the item out of the review: nobody decides on a moving text.
    table.put(
        SUBMITTED,
        Map.of(
            ContentAct.EDIT, DRAFT,
            ContentAct.APPROVE, APPROVED,
            ContentAct.REQUEST_CHANGES, CHANGES_REQUESTED,
            ContentAct.REJECT, REJECTED,
            ContentAct.PLAN, SUBMITTED,
            ContentAct.WITHDRAW, WITHDRAWN));
    table.put(
        CHANGES_REQUESTED,
        Map.of(
            ContentAct.EDIT, DRAFT,
            ContentAct.PLAN, CHANGES_REQUESTED,
            ContentAct.WITHDRAW, WITHDRAWN));
    table.put(
        APPROVED,
        Map.of(
            ContentAct.EDIT, DRAFT,
            ContentAct.PLAN, APPROVED,
            ContentAct.SCHEDULE, SCHEDULED,
            ContentAct.WITHDRAW, WITHDRAWN));
    table.put(
        SCHEDULED,
        Map.of(
            ContentAct.EDIT, DRAFT,
            ContentAct.PLAN, SCHEDULED,
            ContentAct.SCHEDULE, SCHEDULED,
            ContentAct.UNSCHEDULE, APPROVED,
            ContentAct.PUBLISH, LIVE,
            ContentAct.WITHDRAW, WITHDRAWN));
    // What is live is not edited in place: the post on the platform would not follow.
    table.put(
        LIVE,
        Map.of(
            ContentAct.PLAN, LIVE,
            ContentAct.SCHEDULE, LIVE,
            ContentAct.UNSCHEDULE, LIVE,
            ContentAct.PUBLISH, LIVE));
    table.put(REJECTED, Map.of());
    table.put(WITHDRAWN, Map.of());
    return table;
  }
}
