package id.tanggap.account.domain.handover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What both sides have said so far.
 *
 * @param ticks at most one for each item
 */
public record Checklist(List<HandoverTick> ticks) {

  /** Copies the ticks. */
  public Checklist {
    ticks = List.copyOf(ticks);
  }

  /** What was said about an item. */
  public Optional<HandoverTick> of(HandoverItem item) {
    return ticks.stream().filter(tick -> tick.item() == item).findFirst();
  }

  /**
   * What is still missing, in the order of the items.
   *
   * @param credentialsReplaced whether every stored credential is known to be new, which speaks for
   *     itself
   */
  public List<HandoverItem> missing(boolean credentialsReplaced) {
    Map<HandoverItem, HandoverTick> byItem = new EnumMap<>(HandoverItem.class);
    ticks.forEach(tick -> byItem.put(tick.item(), tick));
    List<HandoverItem> missing = new ArrayList<>();
    for (HandoverItem item : Arrays.asList(HandoverItem.values())) {
      HandoverTick tick = byItem.get(item);
      boolean proven = item == HandoverItem.TOKENS_REISSUED && credentialsReplaced;
      if (tick == null || !tick.settled() && !proven) {
        missing.add(item);
      }
    }
    return missing;
  }
}
