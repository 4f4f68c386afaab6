package id.tanggap.account.domain.attestation;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Where a campaign stands. */
public enum CampaignState {
  DRAFT,
  OPEN,
  CLOSED,
  CANCELLED;

  private static final Map<CampaignState, Map<CampaignAction, CampaignState>> TABLE =
      new EnumMap<>(CampaignState.class);

  static {
    edge(DRAFT, CampaignAction.START, OPEN);
    edge(DRAFT, CampaignAction.CANCEL, CANCELLED);
    edge(OPEN, CampaignAction.CLOSE, CLOSED);
  }

  private static void edge(CampaignState from, CampaignAction action, CampaignState to) {
    TABLE.computeIfAbsent(from, state -> new EnumMap<>(CampaignAction.class)).put(action, to);
  }

  /** What may happen now. */
  public Set<CampaignAction> allowed() {
    return TABLE.getOrDefault(this, Map.of()).keySet();
  }

  /**
   * The state after an action.
   *
   * @throws IllegalTransition when it may not happen now
   */
  public CampaignState after(CampaignAction action) {
    CampaignState next = TABLE.getOrDefault(this, Map.of()).get(action);
    if (next == null) {
      throw new IllegalTransition("attestation-campaign", this, action.name(), allowed());
    }
    return next;
  }
}
