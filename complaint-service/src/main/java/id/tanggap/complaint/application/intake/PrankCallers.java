package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.domain.intake.PrankCaller;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Store of callers who joked. */
public interface PrankCallers {

  /** The caller with the mark, locked; null when nobody was counted yet. */
  Uni<PrankCaller> lockByMark(String region, String mark);

  /** The caller with the mark; null when nobody was counted yet. */
  Uni<PrankCaller> byMark(String region, String mark);

  /** The caller, locked; null when absent. */
  Uni<PrankCaller> lock(String region, UUID id);

  /** Latest joke first; of those blocked now, not blocked now, or all when null. */
  Uni<Page<PrankCaller>> page(String region, Boolean blocked, Instant now, PageRequest request);

  /** Writes a new or changed caller. */
  Uni<PrankCaller> keep(PrankCaller caller);
}
