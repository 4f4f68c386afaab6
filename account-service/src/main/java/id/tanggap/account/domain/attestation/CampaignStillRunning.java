package id.tanggap.account.domain.attestation;

import id.tanggap.kit.domain.Rejection;
import java.time.LocalDate;
import java.util.Map;

/** The units still have time to answer. */
public final class CampaignStillRunning extends Rejection {
  private static final long serialVersionUID = 1L;

  CampaignStillRunning(LocalDate until) {
    super(Kind.CONFLICT, "campaign-still-running", Map.of("until", until.toString()));
  }
}
