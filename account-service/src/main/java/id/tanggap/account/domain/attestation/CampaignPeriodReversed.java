package id.tanggap.account.domain.attestation;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The campaign would be due before it opens. */
public final class CampaignPeriodReversed extends Rejection {
  private static final long serialVersionUID = 1L;

  CampaignPeriodReversed(LocalDate from, LocalDate to) {
    super(
        Kind.RULE_VIOLATED,
        "campaign-period-reversed",
        Map.of("opensOn", from.toString(), "dueOn", to.toString()));
  }
}
