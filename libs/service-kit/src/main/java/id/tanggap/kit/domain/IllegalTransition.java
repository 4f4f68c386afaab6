package id.tanggap.kit.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state machine of an aggregate has no such step from where it stands. Tells what would have
 * been allowed, so that a caller can act on it.
 */
public final class IllegalTransition extends Rejection {

  private static final long serialVersionUID = 1L;

  /**
   * @param aggregate name of the aggregate, as callers know it ("complaint")
   * @param from the state it is in
   * @param event what was tried
   * @param allowed what could be done instead, in a meaningful order; enums or strings
   */
  public IllegalTransition(String aggregate, Enum<?> from, String event, Collection<?> allowed) {
    super(Kind.CONFLICT, "illegal-transition", members(aggregate, from, event, allowed));
  }

  private static Map<String, Object> members(
      String aggregate, Enum<?> from, String event, Collection<?> allowed) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("aggregate", aggregate);
    members.put("from", from.name());
    members.put("event", event);
    members.put("allowed", allowed.stream().map(IllegalTransition::name).toList());
    return members;
  }

  private static String name(Object step) {
    return step instanceof Enum<?> constant ? constant.name() : String.valueOf(step);
  }
}
