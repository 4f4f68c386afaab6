package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.sla.NotedOutage;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Store of stated outages of channels. */
public interface Outages {

  /** The outage, locked for a change; null when absent. */
  Uni<NotedOutage> lock(String region, UUID id);

  /**
   * The one that began last first.
   *
   * @param channel null for all
   */
  Uni<Page<NotedOutage>> page(String region, IntakeChannel channel, PageRequest request);

  /** Writes a new or changed outage. */
  Uni<NotedOutage> keep(NotedOutage outage);
}
