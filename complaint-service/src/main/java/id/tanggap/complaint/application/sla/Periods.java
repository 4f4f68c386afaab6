package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.sla.ClockRevision;
import id.tanggap.complaint.domain.sla.SlaPeriod;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;

/** Store of closed months and of what is restated beside them. */
public interface Periods {

  /** All closed months, newest first. */
  Uni<List<SlaPeriod>> all(String region);

  /** Closes a month; one that is closed already breaks a constraint. */
  Uni<SlaPeriod> add(SlaPeriod period);

  /** What would read differently in a closed month, newest first. */
  Uni<Page<ClockRevision>> restatements(String region, YearMonth month, PageRequest request);
}
