package id.tanggap.account.domain.attestation;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** No live account lies within the scope of the campaign. */
public final class CampaignAsksNobody extends Rejection {
  private static final long serialVersionUID = 1L;

  CampaignAsksNobody() {
    super(Kind.RULE_VIOLATED, "campaign-asks-nobody", Map.of());
  }
}
