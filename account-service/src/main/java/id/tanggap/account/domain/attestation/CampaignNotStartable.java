package id.tanggap.account.domain.attestation;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** A campaign starts between the day on which it opens and the day on which it is due. */
public final class CampaignNotStartable extends Rejection {
  private static final long serialVersionUID = 1L;

  CampaignNotStartable(LocalDate from, LocalDate to) {
    super(
        Kind.CONFLICT,
        "campaign-not-startable",
        Map.of("opensOn", from.toString(), "dueOn", to.toString()));
  }
}
