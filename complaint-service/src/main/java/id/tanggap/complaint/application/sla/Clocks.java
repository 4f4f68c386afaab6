package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.SlaClock;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of SLA clocks. */
public interface Clocks {

  /** The clocks of a complaint or interaction, in the order in which they began. */
  Uni<List<SlaClock>> ofSubject(String region, UUID subjectId);

  /** Writes a new or changed clock. */
  Uni<Void> keep(SlaClock clock);

  /** Writes many new clocks at once. */
  Uni<Void> keepAll(List<SlaClock> clocks);
}
