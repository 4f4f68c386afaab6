package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What clocks belong to, as far as their rules depend on it. */
public interface ClockSubjects {

  /**
   * What a rule may be picked by, and who is in charge.
   *
   * @param receivedAt when the citizen spoke
   * @param unitPath path of the unit in charge; null while there is none
   */
  record Features(
      UUID id,
      SlaClock.Subject subject,
      IntakeChannel channel,
      ComplaintClass complaintClass,
      String category,
      Urgency urgency,
      Instant receivedAt,
      String unitPath) {

    /** What a rule is picked by. */
    public SlaPolicy.Selector selector() {
      return new SlaPolicy.Selector(subject, channel, complaintClass, category, urgency);
    }
  }

  /** The subjects with these ids, complaints and interactions; unknown ones are missing. */
  Uni<List<Features>> of(String region, List<UUID> ids);
}
