package id.tanggap.account.domain.handover;

import id.tanggap.kit.domain.Rejection;
import java.util.List;
import java.util.Map;

/** Items of the checklist are missing, or nothing stands behind them. */
public final class HandoverUnfinished extends Rejection {
  private static final long serialVersionUID = 1L;

  HandoverUnfinished(List<HandoverItem> missing) {
    super(
        Kind.CONFLICT,
        "handover-unfinished",
        Map.of("missing", missing.stream().map(Enum::name).toList()));
  }
}
